package org.entente.app.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes of all modules (their tests left out), read once, and the words the rules need for them. */
final class Shape {

    static final String ROOT = "org.entente";
    static final String CORE = ROOT + ".core";

    /** Packages of the core that features stand on, lowest first; a package may use its own step and those below. */
    static final Map<String, Integer> STEPS = Map.of(
            "people", 0, "text", 0, "time", 0, "ledger", 0,
            "card", 1,
            "command", 2, "delivery", 2, "ballot", 2, "schedule", 2, "reminder", 2);

    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(mainOnly()).importPackages(ROOT);

    private Shape() {}

    /** In the reactor another module's tests are a folder before `package` and a jar of their own after it. */
    private static ImportOption mainOnly() {
        return location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    /** The first package name below the core's, or an empty word for a class at its root. */
    static String corePackage(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(CORE + ".")) {
            return "";
        }
        return name.substring(CORE.length() + 1).split("\\.", -1)[0];
    }

    static boolean isCore(JavaClass type) {
        return type.getPackageName().equals(CORE) || type.getPackageName().startsWith(CORE + ".");
    }

    /** A step with all others that stand no higher. */
    static Set<String> upTo(String step) {
        var height = STEPS.getOrDefault(step, 0);
        var names = new TreeSet<>(STEPS.keySet());
        names.removeIf(name -> STEPS.getOrDefault(name, 0) > height);
        return names;
    }

    /** Every package of the core that is not a step is a feature: a new one needs no entry anywhere. */
    static boolean isFeature(String corePackage) {
        return !corePackage.isEmpty() && !STEPS.containsKey(corePackage);
    }

    static Set<String> features() {
        var found = new TreeSet<String>();
        for (var type : CLASSES) {
            if (isFeature(corePackage(type))) {
                found.add(corePackage(type));
            }
        }
        return found;
    }

    /** Which features each feature really uses, with one class of each as proof. */
    static Map<String, Map<String, String>> featureUses() {
        var uses = new TreeMap<String, Map<String, String>>();
        for (var type : CLASSES) {
            var from = corePackage(type);
            if (isFeature(from)) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var to = corePackage(dependency.getTargetClass().getBaseComponentType());
                    if (isFeature(to) && !to.equals(from)) {
                        uses.computeIfAbsent(from, _ -> new TreeMap<>()).putIfAbsent(to, dependency.getDescription());
                    }
                }
            }
        }
        return uses;
    }
}
