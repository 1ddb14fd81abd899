package org.entente.core.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.entente.core.text.Language;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * In the profile {@code chaos}: writes down what the tests of each experiment found. A test belongs to an experiment by
 * its tag ({@code @Tag("F4")}); whole numbers that it publishes ({@code TestReporter.publishEntry("lost", "0")}) are
 * figures of the table.
 */
public final class ExperimentListener implements TestExecutionListener {

    private final Results results = new Results();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        each(test, (experiment, at) -> results.add(experiment, Results.SKIPPED, 1));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        each(test, (experiment, at) -> {
            if (test.isTest()) {
                results.add(experiment, Results.TIMES, 1);
                results.add(experiment, Results.MILLIS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at));
                results.add(experiment, Results.SKIPPED, result.getStatus() == Status.ABORTED ? 1 : 0);
            }
            results.add(experiment, Results.FAILED, result.getStatus() == Status.FAILED ? 1 : 0);
        });
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        each(test, (experiment, at) -> entry.getKeyValuePairs().forEach((figure, number) -> {
            if (number.matches("-?\\d{1,18}")) {
                results.add(experiment, figure, Long.parseLong(number));
            }
        }));
    }

    private void each(TestIdentifier test, BiConsumer<String, Long> work) {
        if (Scale.LONG) {
            long at = begun.getOrDefault(test.getUniqueId(), System.nanoTime());
            test.getTags().stream().map(TestTag::getName).filter(NothingLost.EXPERIMENTS::contains)
                    .forEach(experiment -> work.accept(experiment, at));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (results.isEmpty()) {
            return;
        }
        results.writeEach(Path.of("target", "chaos"));
        Results all = Results.ofModules(NothingLost.ROOT);
        List<String> run = NothingLost.EXPERIMENTS.stream().filter(e -> !results.of(e).isEmpty()).toList();
        String table = NothingLost.table(all, Language.ENGLISH, run);
        System.out.println(table);
        try {
            Files.writeString(Path.of("target", "chaos", "table.md"), table);
            if (Boolean.getBoolean("entente.update")) {
                Results figures = Results.read(NothingLost.FIGURES);
                figures.replace(all);
                figures.write(NothingLost.FIGURES);
                for (Language language : Language.values()) {
                    Files.writeString(NothingLost.page(language), NothingLost.made(figures, language));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
