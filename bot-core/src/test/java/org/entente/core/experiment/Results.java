package org.entente.core.experiment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What experiments found, by their numbers: figures by name. Figures of several tests of one experiment add up. */
public final class Results {

    static final String TIMES = "times";
    static final String FAILED = "failed";
    static final String SKIPPED = "skipped";
    static final String MILLIS = "millis";
    /** Of figures that begin with this, the largest counts and not their sum. */
    static final String MOST = "most";

    private final SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();

    void add(String experiment, String figure, long number) {
        all.computeIfAbsent(experiment, e -> new TreeMap<>()).merge(figure, number,
                figure.startsWith(MOST) ? Math::max : Long::sum);
    }

    void addAll(Results others) {
        others.all.forEach((experiment, figures) -> figures.forEach((figure, n) -> add(experiment, figure, n)));
    }

    /** Those of these experiments are forgotten and the others' taken instead. */
    void replace(Results others) {
        all.keySet().removeAll(others.all.keySet());
        addAll(others);
    }

    Map<String, Long> of(String experiment) {
        return all.getOrDefault(experiment, new TreeMap<>());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Lines such as {@code F4.times=64}. */
    static Results read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Results results = new Results();
        for (String key : lines.stringPropertyNames()) {
            int dot = key.indexOf('.');
            results.add(key.substring(0, dot), key.substring(dot + 1), Long.parseLong(lines.getProperty(key)));
        }
        return results;
    }

    /** One file for each experiment. */
    void writeEach(Path folder) {
        all.forEach((experiment, figures) -> {
            Results one = new Results();
            figures.forEach((figure, number) -> one.add(experiment, figure, number));
            one.write(folder.resolve(experiment + ".properties"));
        });
    }

    void write(Path file) {
        StringBuilder lines = new StringBuilder();
        all.forEach((experiment, figures) -> figures.forEach((figure, number) -> lines.append(experiment).append('.')
                .append(figure).append('=').append(number).append('\n')));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found last in every module of the build that has its folder here. */
    static Results ofModules(Path root) {
        Results results = new Results();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.sorted().toList()) {
                Path found = module.resolve("target").resolve("chaos");
                if (Files.isDirectory(found)) {
                    try (Stream<Path> files = Files.list(found)) {
                        files.filter(file -> file.toString().endsWith(".properties")).sorted()
                                .forEach(file -> results.addAll(read(file)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }
}
