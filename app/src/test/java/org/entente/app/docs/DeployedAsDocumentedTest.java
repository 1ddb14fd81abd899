package org.entente.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies in {@code deploy} fits the program: its variables, its pages, the time it needs to end. */
class DeployedAsDocumentedTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:ENTENTE|SLACK|TEAMS)_[A-Z_]+\\b|\\bPORT\\b");
    private static final Pattern PAGE = Pattern.compile("/actuator/[a-z/]+");
    private static final int SECONDS_TO_END = 20;

    static List<Path> files() {
        return below(DEPLOY).filter(file -> !file.toString().contains("secrets")).toList();
    }

    static List<Path> yaml() {
        return files().stream().filter(file -> file.toString().endsWith(".yaml")).toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> named(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every variable that the sources name as a text. */
    private static Set<String> known() {
        Pattern literal = Pattern.compile("\"((?:ENTENTE|SLACK|TEAMS)_[A-Z_]+|PORT)\"");
        return Stream.of("app", "slack-adapter", "teams-adapter", "web-adapter")
                .flatMap(module -> below(ROOT.resolve(module).resolve("src/main/java")))
                .flatMap(source -> literal.matcher(read(source)).results()).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thereAreFilesForEachKindOfDeployment() {
        assertThat(files()).extracting(file -> DEPLOY.relativize(file).toString()).contains("Dockerfile",
                "compose.yaml", "nginx.conf", "entente.service", "entente.env.example", "kubernetes/entente.yaml",
                "kubernetes/secret.example.yaml");
        assertThat(known()).contains("ENTENTE_DATABASE_URL", "SLACK_BOT_TOKEN", "TEAMS_APP_ID", "PORT");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVariableIsOneThatTheProgramKnows(Path file) {
        Set<String> variables = named(read(file), VARIABLE).stream().map(name -> name.replaceFirst("_FILE$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known()).containsAll(variables);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void everyVariableOfADeploymentIsInTheReadme(String readme) {
        Set<String> told = named(read(ROOT.resolve(readme)), VARIABLE);
        files().forEach(file -> assertThat(told).as(file.toString()).containsAll(named(read(file), VARIABLE).stream()
                .map(name -> name.replaceFirst("_FILE$", "")).toList()));
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void everyYamlFileCanBeRead(Path file) {
        assertThat(documents(file)).isNotEmpty().doesNotContainNull();
    }

    private static List<Map<?, ?>> documents(Path file) {
        List<Map<?, ?>> documents = new ArrayList<>();
        new Yaml().loadAll(read(file)).forEach(document -> documents.add((Map<?, ?>) document));
        return documents;
    }

    private static Object at(Object from, String... path) {
        Object here = from;
        for (String name : path) {
            Object next = here instanceof List<?> list ? list.get(Integer.parseInt(name))
                    : ((Map<?, ?>) here).get(name);
            here = Objects.requireNonNull(next, name);
        }
        return here;
    }

    @Test
    void kubernetesAsksForThePagesThereAreAndWaitsLongEnough() {
        Map<?, ?> deployment = documents(DEPLOY.resolve("kubernetes/entente.yaml")).stream()
                .filter(document -> "Deployment".equals(document.get("kind"))).findFirst().orElseThrow();
        Object pod = at(deployment, "spec", "template", "spec");
        Object container = at(pod, "containers", "0");
        assertThat(at(deployment, "spec", "replicas")).isEqualTo(2);
        assertThat(at(container, "livenessProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
        assertThat(at(container, "readinessProbe", "httpGet", "path")).isEqualTo("/actuator/health/readiness");
        assertThat((int) at(container, "startupProbe", "periodSeconds")
                * (int) at(container, "startupProbe", "failureThreshold")).as("a start may wait a minute")
                .isGreaterThan(60);
        int pause = Integer.parseInt((String) at(container, "lifecycle", "preStop", "exec", "command", "1"));
        assertThat((int) at(pod, "terminationGracePeriodSeconds")).isGreaterThanOrEqualTo(SECONDS_TO_END + pause);
        assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
    }

    @Test
    void composeHasTwoNodesAndGivesThemTimeToEnd() {
        Map<?, ?> compose = documents(DEPLOY.resolve("compose.yaml")).getFirst();
        for (String node : List.of("entente-1", "entente-2")) {
            assertThat(at(compose, "services", node, "stop_grace_period")).isEqualTo("25s");
            ((List<?>) at(compose, "services", node, "secrets"))
                    .forEach(secret -> assertThat(at(compose, "secrets", (String) secret, "file")).isNotNull());
        }
    }

    @Test
    void systemdGivesItTimeToEndAndDoesNotStartItAgainWithWrongSettings() {
        assertThat(read(DEPLOY.resolve("entente.service"))).contains("TimeoutStopSec=25", "KillSignal=SIGTERM",
                "SuccessExitStatus=143", "Restart=on-failure", "RestartPreventExitStatus=2");
    }

    @ParameterizedTest
    @MethodSource("files")
    void noPageIsAskedForThatThereIsNot(Path file) {
        assertThat(named(read(file), PAGE)).isSubsetOf("/actuator/health/liveness", "/actuator/health/readiness");
    }
}
