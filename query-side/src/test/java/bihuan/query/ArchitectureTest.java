package bihuan.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "bihuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_fold_knows_no_framework = noClasses().that().resideInAPackage("bihuan.query.file..")
            .should()
            .dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta..",
                    "tools.jackson..", "java.sql..");

    @ArchTest
    static final ArchRule indicators_and_the_penalty_rule_know_no_framework = noClasses().that()
            .resideInAnyPackage("bihuan.query.indicator..", "bihuan.query.penalty..").should()
            .dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta..",
                    "tools.jackson..", "java.sql..");

    @ArchTest
    static final ArchRule the_query_side_never_decides = noClasses().that().resideInAPackage("bihuan.query..").should()
            .dependOnClassesThat().resideInAPackage("bihuan.command..");

    @ArchTest
    static final ArchRule only_the_projection_meets_axon = noClasses().that().resideInAPackage("bihuan.query..").and()
            .resideOutsideOfPackage("bihuan.query.projection..").should().dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule workbooks_are_written_by_the_sheet_writer = noClasses().that()
            .resideOutsideOfPackages("bihuan.platform.sheet", "bihuan.platform.testing").should().dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel");

    @ArchTest
    static final ArchRule views_form_no_circle = slices().matching("bihuan.query.(*)..").should().beFreeOfCycles();
}
