package org.entente.app.play;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.app.clients.JavaProcess;
import org.entente.core.command.FuzzedLines;
import org.entente.core.time.FuzzedDates;
import org.entente.slack.inbound.FuzzedPayloads;
import org.entente.teams.inbound.FuzzedActivities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * What people and platforms send, read where it comes in. The inputs from which the fuzzer starts are read in every
 * build; the long form lets it look for others, led by the code they reach, for minutes each.
 */
@Tag("fuzz")
class FuzzedInputsTest {

    private static final int SECONDS = Integer.getInteger("entente.fuzz.seconds", 180);
    private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> targets() {
        return Stream.of(Arguments.of(FuzzedLines.class, FuzzedLines.SEEDS),
                Arguments.of(FuzzedDates.class, FuzzedDates.SEEDS),
                Arguments.of(FuzzedPayloads.class, FuzzedPayloads.SEEDS),
                Arguments.of(FuzzedActivities.class, FuzzedActivities.SEEDS));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatItStartsFromIsReadSoon(Class<?> target, List<String> seeds) throws Exception {
        Method reads = target.getMethod("fuzzerTestOneInput", byte[].class);
        for (String seed : Stream.concat(seeds.stream(), Nasty.WORDS.stream()).toList()) {
            byte[] input = seed.getBytes(StandardCharsets.UTF_8);
            assertTimeout(Duration.ofSeconds(2), () -> reads.invoke(null, (Object) input), seed);
        }
    }

    @Tag("chaos")
    @ParameterizedTest
    @MethodSource("targets")
    void whatItFindsIsReadToo(Class<?> target, List<String> seeds, TestReporter reporter) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.writeString(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Path log = folder.resolve("fuzz.log");
        Path found = Files.createDirectories(Path.of("target", "fuzz"));
        JavaProcess fuzzer = new JavaProcess(Jazzer.class, "1g", Map.of(), log, "--target_class=" + target.getName(),
                "--instrumentation_includes=org.entente.**", "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/", "-max_total_time=" + SECONDS, "-timeout=10", "-rss_limit_mb=0",
                corpus.toString());
        assertThat(fuzzer.endsWithin((SECONDS + 120) * 1_000L)).as("it ends").isTrue();
        String said = Files.readString(log);
        assertThat(fuzzer.exitCode()).as("%s", said.substring(Math.max(0, said.length() - 4_000))).isZero();
        Matcher done = DONE.matcher(said);
        assertThat(done.find()).isTrue();
        reporter.publishEntry("fuzzed", done.group(1));
    }
}
