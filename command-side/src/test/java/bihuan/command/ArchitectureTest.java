package bihuan.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "bihuan.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule what_decides_is_plain_java = classes().that()
            .resideInAPackage("bihuan.command.hazard.decision..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("bihuan.command.hazard.decision..", "bihuan.api..", "java..");

    @ArchTest
    static final ArchRule what_decides_on_campaigns_is_plain_java = classes().that()
            .resideInAPackage("bihuan.command.campaign.decision..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("bihuan.command.campaign.decision..", "bihuan.command.hazard.decision..",
                    "bihuan.api..", "java..");

    @ArchTest
    static final ArchRule who_decides_never_asks_who_remembers = noClasses().should().dependOnClassesThat()
            .resideInAPackage("bihuan.query..");

    @ArchTest
    static final ArchRule a_form_is_read_without_spring = noClasses().that()
            .haveNameMatching("bihuan\\.command\\.form\\.(FormBinder|FieldReader|People).*").should()
            .dependOnClassesThat().resideInAPackage("org.springframework..");

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
