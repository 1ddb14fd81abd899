package org.entente.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.schedule.Sweep;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the core do what is due, and sets a trigger for what closes before the next looks. */
@DisallowConcurrentExecution
final class SweepJob implements Job {

    static final JobKey KEY = JobKey.jobKey("sweep");

    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final Sweep sweep;
    private final InstantSource clock;

    SweepJob(Sweep sweep, InstantSource clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Instant now = clock.instant();
        try {
            sweep.run(now);
            for (Instant closing : sweep.exactBetween(now, now.plus(AHEAD))) {
                closeAt(closing, context.getScheduler());
            }
        } catch (LedgerUnavailable e) {
            LOG.warn("what is due waits for the ledger: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("what is due stumbled and is tried again", e);
        } catch (SchedulerException e) {
            LOG.warn("a closing is done by the next sweep instead of to the second", e);
        }
    }

    private static void closeAt(Instant closing, Scheduler quartz) throws SchedulerException {
        // The millisecond after: a closing is due once its whole instant is over.
        Instant at = closing.plusMillis(1);
        TriggerKey key = TriggerKey.triggerKey("closing/" + at.toEpochMilli());
        if (!quartz.checkExists(key)) {
            Trigger trigger = TriggerBuilder.newTrigger().withIdentity(key).forJob(ClosingJob.KEY)
                    .startAt(Date.from(at))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build();
            quartz.scheduleJob(trigger);
        }
    }
}
