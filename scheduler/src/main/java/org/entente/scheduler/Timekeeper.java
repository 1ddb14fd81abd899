package org.entente.scheduler;

import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.entente.core.schedule.Sweep;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * Has the core look at what is due: every two seconds, and to the second where something closes. What is due is the
 * record's; triggers say only when to look, so that losing all of them loses nothing.
 */
public final class Timekeeper implements AutoCloseable {

    private static final int EVERY_SECONDS = 2;
    /** The nodes of a cluster find each other by it. */
    private static final String NAME = "entente";
    private static final String DATA_SOURCE = "record";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Scheduler quartz;

    private Timekeeper(Properties settings, Sweep sweep, InstantSource clock) {
        try {
            quartz = new StdSchedulerFactory(settings).getScheduler();
            quartz.setJobFactory((fired, scheduler) -> fired.getJobDetail().getJobClass() == SweepJob.class
                    ? new SweepJob(sweep, clock)
                    : new ClosingJob(sweep, clock));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be set up", e);
        }
    }

    /** For one machine: nothing is stored, for everything is derived from the record. */
    public static Timekeeper inMemory(Sweep sweep, InstantSource clock) {
        // Quartz knows its schedulers by name: each of this process is another one.
        Properties settings = settings(NAME + "-" + COUNT.incrementAndGet());
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return new Timekeeper(settings, sweep, clock);
    }

    /**
     * For several machines, of which one at a time looks.
     *
     * @param database PostgreSQL, with Quartz's tables among the record's
     */
    public static Timekeeper clustered(Sweep sweep, InstantSource clock, DataSource database) {
        DBConnectionManager.getInstance().addConnectionProvider(DATA_SOURCE, new Connections(database));
        Properties settings = settings(NAME);
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty("org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", DATA_SOURCE);
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        // Without it two nodes are known to fire the same trigger.
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        return new Timekeeper(settings, sweep, clock);
    }

    private static Properties settings(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }

    /** Begins to look; what was missed while nobody looked is done at once, each thing once. */
    public Timekeeper start() {
        JobDetail job = JobBuilder.newJob(SweepJob.class).withIdentity(SweepJob.KEY).storeDurably().build();
        Trigger trigger = TriggerBuilder.newTrigger().withIdentity("sweep").forJob(job)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(EVERY_SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        try {
            quartz.addJob(JobBuilder.newJob(ClosingJob.class).withIdentity(ClosingJob.KEY).storeDurably().build(),
                    true);
            // In one step under the cluster's lock: nodes that start at once would find the trigger missing alike.
            quartz.scheduleJobs(Map.of(job, Set.of(trigger)), true);
            quartz.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot start", e);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot stop", e);
        }
    }
}
