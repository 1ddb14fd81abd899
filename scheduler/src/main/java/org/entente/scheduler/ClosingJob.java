package org.entente.scheduler;

import java.time.InstantSource;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.schedule.Sweep;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what closes now. Where it fails, the next sweep does it. */
final class ClosingJob implements Job {

    static final JobKey KEY = JobKey.jobKey("closing");

    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);

    private final Sweep sweep;
    private final InstantSource clock;

    ClosingJob(Sweep sweep, InstantSource clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        try {
            sweep.runExact(clock.instant());
        } catch (LedgerUnavailable e) {
            LOG.warn("a closing waits for the ledger: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a closing stumbled and is tried again", e);
        }
    }
}
