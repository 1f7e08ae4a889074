package org.carryover.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.SecurityContext;
import java.util.List;
import java.util.Map;

/** Dependencies run one way, insides stay inside, and the two traps of role checks are not used (docs/decisions). */
@AnalyzeClasses(packages = "org.carryover", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.carryover.";

    /** What a module may use beside shared, directly or through the modules it uses. */
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "shared", List.of(),
            "identity", List.of(),
            "catalog", List.of(),
            "strategies", List.of(),
            "assessment", List.of("catalog"),
            "learning", List.of("assessment", "catalog", "identity"),
            "credit", List.of("learning", "catalog", "identity"),
            "search", List.of("catalog", "strategies"),
            "authoring", List.of("catalog", "assessment", "strategies", "credit"));

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("org.carryover.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dependenciesRunOneWay = classes().should(useOnlyWhatTheirModuleMayUse());

    @ArchTest
    static final ArchRule entitiesStayInside =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule pagesDoNotQuery = noClasses()
            .that()
            .resideInAPackage("org.carryover.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule rolesAreNotCheckedByTheContainer = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "are ignored or wrong on this server",
                    type -> type.isEquivalentTo(SecurityContext.class) || type.isEquivalentTo(RolesAllowed.class)));

    private static ArchCondition<JavaClass> useOnlyWhatTheirModuleMayUse() {
        return new ArchCondition<>("use only what their module may use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String module = module(type);
                if (module.equals("web")) {
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = module(dependency.getTargetClass());
                    boolean allowed = other.isEmpty()
                            || other.equals(module)
                            || other.equals("shared")
                            || MAY_USE.getOrDefault(module, List.of()).contains(other);
                    events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                });
            }
        };
    }

    /** The module that a class belongs to, or nothing for somebody else's class. */
    private static String module(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }
}
