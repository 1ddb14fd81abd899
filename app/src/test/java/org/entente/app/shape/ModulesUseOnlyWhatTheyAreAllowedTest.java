package org.entente.app.shape;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Of our modules, each uses the core only; app sees all. Of other people's code, each uses what its line says. */
class ModulesUseOnlyWhatTheyAreAllowedTest {

    /** @param allowed packages in ArchUnit's words, beside the module's own and the core's */
    record Module(String name, List<String> allowed) {}

    private static final List<String> EVERYWHERE = List.of("java.lang..", "java.util..", "java.math..", "java.time..",
            "java.text..", "java.io..", "java.nio..", "java.security..", "org.slf4j..", "org.jspecify..");

    /** An address is data; what opens one stays out of the core. */
    private static final DescribedPredicate<JavaClass> ADDRESSES = type(URI.class).or(type(URISyntaxException.class));

    static Stream<Module> modules() {
        return Stream.of(
                new Module("core", List.of("javax.crypto..", "com.ibm.icu..")),
                new Module("store", List.of("java.sql..", "javax.sql..", "javax.crypto..", "org.springframework.core..",
                        "org.springframework.dao..", "org.springframework.jdbc..", "org.springframework.transaction..",
                        "org.flywaydb..", "com.zaxxer.hikari..", "org.sqlite..", "org.postgresql..",
                        "com.github.benmanes.caffeine..", "io.github.bucket4j..", "io.lettuce.core..",
                        "tools.jackson..",
                        "com.ibm.icu..")),
                new Module("slack",
                        List.of("java.net..", "javax.crypto..", "com.slack.api..", "com.google.gson..", "okhttp3..",
                                "org.java_websocket..", "jakarta.servlet..", "org.springframework.http..",
                                "org.springframework.web..", "tools.jackson..")),
                new Module("teams",
                        List.of("java.net..", "java.util.zip..", "java.awt..", "javax.imageio..", "javax.crypto..",
                                "com.microsoft.bot..", "com.nimbusds..", "okhttp3..", "retrofit2..",
                                "com.fasterxml.jackson..", "jakarta.servlet..",
                                "org.springframework.http..", "org.springframework.web..", "tools.jackson..")),
                new Module("web", List.of("java.net..", "jakarta.servlet..", "org.springframework.http..",
                        "org.springframework.web..", "org.springframework.stereotype..", "org.springframework.util..",
                        "gg.jte..", "tools.jackson..")),
                new Module("scheduler",
                        List.of("javax.sql..", "java.sql..", "org.quartz..", "de.focus_shift.jollyday..")),
                new Module("documents", List.of("java.util.zip..", "javax.xml.namespace..", "org.apache.poi..",
                        "org.apache.xmlbeans..", "org.openxmlformats.schemas..", "net.fortuna.ical4j..",
                        "com.ibm.icu..", "tools.jackson..")),
                new Module("app", List.of("org.entente..", "java.net..", "java.sql..", "javax.sql..", "javax.crypto..",
                        "jakarta.servlet..", "org.springframework..", "io.micrometer..", "com.slack.api..",
                        "com.zaxxer.hikari..", "tools.jackson..", "com.ibm.icu..", "org.apache.coyote..",
                        "org.apache.tomcat..")));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesItselfTheCoreAndWhatItsLineAllows(Module module) {
        var own = Shape.ROOT + "." + module.name() + "..";
        var allowed = new ArrayList<>(EVERYWHERE);
        allowed.addAll(module.allowed());
        allowed.add(own);
        allowed.add(Shape.CORE + "..");
        classes().that().resideInAPackage(own)
                .should().onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)).or(ADDRESSES))
                .because(
                        "what a module may use is listed here (docs/adr/0001); what needs more goes behind a port of the core")
                .check(Shape.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePackagesOfAModuleGoRoundInNoCircle(Module module) {
        slices().matching(Shape.ROOT + "." + module.name() + ".(*)..").should().beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a module of one package has no slices; one with several can be read from one end")
                .check(Shape.CLASSES);
    }

    /** Its successor has another shape: docs/adr/0010. */
    @Test
    void microsoftsLibraryStaysBehindOnePackage() {
        var users = Shape.CLASSES.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("com.microsoft.bot.")))
                .map(JavaClass::getPackageName).distinct();
        assertThat(users).containsExactly("org.entente.teams.api");
    }

    /** Where there is one node nothing of it is loaded: docs/adr/0021. */
    @Test
    void theClientOfRedisStaysBehindOnePackage() {
        var users = Shape.CLASSES.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("io.lettuce.")))
                .map(JavaClass::getPackageName).distinct();
        assertThat(users).containsExactly("org.entente.store.redis");
    }

    @Test
    void everyClassBelongsToAModuleOfTheTable() {
        var roots = modules().map(module -> Shape.ROOT + "." + module.name() + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(roots).because("a new module gets its line in this test")
                .check(Shape.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleOfTheTableIsRead(Module module) {
        var root = Shape.ROOT + "." + module.name();
        assertThat(Shape.CLASSES.containPackage(root))
                .as("package %s with its package-info: without it the rules above would hold nothing", root).isTrue();
    }
}
