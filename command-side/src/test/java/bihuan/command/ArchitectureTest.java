package bihuan.command;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

@AnalyzeClasses(packages = "bihuan.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern DECISION = Pattern.compile("(bihuan\\.command\\.[^.]+)\\.decision(\\..*)?");

    @ArchTest
    static final ArchRule what_decides_is_plain_java = classes().that()
            .resideInAPackage("bihuan.command.*.decision..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("bihuan.command.*.decision..", "bihuan.command.act", "bihuan.api..", "java..");

    @ArchTest
    static final ArchRule what_every_decision_shares_is_plain_java = classes().that()
            .resideInAPackage("bihuan.command.act").should().onlyDependOnClassesThat()
            .resideInAnyPackage("bihuan.command.act", "bihuan.api..", "java..");

    @ArchTest
    static final ArchRule a_decision_is_known_only_to_its_own_subject = classes()
            .should(new ArchCondition<JavaClass>("not depend on another subject's decision") {

                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> isDecisionOfAnother(from, dependency.getTargetClass()))
                            .forEach(dependency -> events.add(violated(from, dependency.getDescription())));
                }
            });

    private static boolean isDecisionOfAnother(JavaClass from, JavaClass to) {
        var decision = DECISION.matcher(to.getPackageName());
        return decision.matches() && !(from.getPackageName() + ".").startsWith(decision.group(1) + ".");
    }

    @ArchTest
    static final ArchRule who_decides_never_asks_who_remembers = noClasses().should().dependOnClassesThat()
            .resideInAPackage("bihuan.query..");

    @ArchTest
    static final ArchRule a_ledger_is_read_without_axon = noClasses().that().resideInAPackage("bihuan.command.ledger..")
            .should().dependOnClassesThat().resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule workbooks_are_written_by_the_sheet_writer = noClasses().should().dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("bihuan.command.(**)").should()
            .beFreeOfCycles();
}
