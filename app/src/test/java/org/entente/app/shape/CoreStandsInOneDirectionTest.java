package org.entente.app.shape;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/** Inside the core: people, text, time, ledger ◀ card ◀ command, delivery, ballot, schedule, reminder ◀ features. */
class CoreStandsInOneDirectionTest {

    /** A feature names its neighbours in the comment of its package-info: "Uses features: meeting, decision." */
    private static final Pattern USES = Pattern.compile("Uses features: ([a-z]+(?:, [a-z]+)*)\\.");
    private static final Path SOURCES = Path.of("..", "bot-core", "src", "main", "java", "org", "entente", "core");

    static Stream<String> steps() {
        return Shape.STEPS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aPackageUsesNoneAboveItsStep(String step) {
        classes().that(areIn(step))
                .should().onlyDependOnClassesThat(areOutsideTheCoreOrIn(Shape.upTo(step)))
                .allowEmptyShould(true)
                .because(
                        "inside the core one may only look down: people, text, time, ledger ◀ card ◀ command, delivery, ballot, schedule, reminder ◀ features")
                .check(Shape.CLASSES);
    }

    @Test
    void theRootOfTheCoreHoldsNothingButItsDescription() {
        assertThat(Shape.CLASSES.stream().filter(type -> type.getPackageName().equals(Shape.CORE))
                .map(JavaClass::getSimpleName))
                .containsOnly("package-info");
    }

    @Test
    void aFeatureUsesAnotherOnlyAsItsPackageInfoSays() throws IOException {
        var uses = Shape.featureUses();
        var wrong = new ArrayList<String>();
        for (var feature : Shape.features()) {
            var really = uses.getOrDefault(feature, Map.of());
            if (!declaredUses(feature).equals(really.keySet())) {
                wrong.add("the comment of core.%s's package-info must ".formatted(feature) + (really.isEmpty()
                        ? "not say \"Uses features:\", for it uses none"
                        : "say \"Uses features: %s.\", for %s".formatted(String.join(", ", really.keySet()),
                                really.values())));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> declaredUses(String feature) throws IOException {
        var text = Files.readString(SOURCES.resolve(feature).resolve("package-info.java")).replaceAll("\\s*\\n \\* ",
                " ");
        var found = USES.matcher(text);
        return found.find() ? new TreeSet<>(Arrays.asList(found.group(1).split(", "))) : Set.of();
    }

    private static DescribedPredicate<JavaClass> areIn(String step) {
        return DescribedPredicate.describe("are in core." + step, type -> Shape.corePackage(type).equals(step));
    }

    private static DescribedPredicate<JavaClass> areOutsideTheCoreOrIn(Set<String> allowed) {
        return DescribedPredicate.describe("are outside the core or in " + allowed, type -> {
            var base = type.getBaseComponentType();
            return !Shape.isCore(base) || allowed.contains(Shape.corePackage(base));
        });
    }
}
