package org.entente.app.docs;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.experiment.NothingLost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

/** The list of experiments is the tags of the tests: of every module that this one sees the tests of. */
class EveryExperimentHasTestsTest {

    /** Those that have no test yet. */
    private static final Set<String> ELSEWHERE = Set.of();

    @Test
    void eachHasAtLeastOneTest() {
        Set<String> missing = new TreeSet<>(NothingLost.EXPERIMENTS);
        missing.removeAll(ELSEWHERE);
        missing.removeAll(tagged());
        assertThat(missing).as("experiments that no test is tagged with").isEmpty();
    }

    private static Set<String> tagged() {
        // without listeners: nothing is run, only looked for
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false).build());
        LauncherDiscoveryRequest all = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("org.entente")).build();
        TestPlan plan = launcher.discover(all);
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> Stream.concat(test.getTags().stream().map(TestTag::getName), ofMethods(test)))
                .collect(Collectors.toSet());
    }

    /** Those of a class that runs on every database are known only when it is run. */
    private static Stream<String> ofMethods(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).map(ClassSource.class::cast).stream()
                .flatMap(source -> Arrays.stream(source.getJavaClass().getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getAnnotationsByType(Tag.class))).map(Tag::value);
    }
}
