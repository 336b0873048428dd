package bihuan.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "bihuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_core_knows_no_framework = noClasses().that().resideInAPackage("bihuan.query.core..")
            .should()
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

    /** Each layer, from the ground up, with those that it may use. ADR 0039 has the picture. */
    @ArchTest
    static final ArchRule every_layer_uses_only_layers_below_it = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core").definedBy("bihuan.query.core..")
            .layer("web").definedBy("bihuan.query.web..")
            .layer("store").definedBy("bihuan.query.store..")
            .layer("projection").definedBy("bihuan.query.projection..")
            .layer("register").definedBy("bihuan.query.register..")
            .layer("ledger").definedBy("bihuan.query.ledger..")
            .layer("case file").definedBy("bihuan.query.casefile..")
            .layer("campaign").definedBy("bihuan.query.campaign..")
            .layer("figures").definedBy("bihuan.query.figures..")
            .layer("work").definedBy("bihuan.query.work..")
            .layer("document").definedBy("bihuan.query.document..")
            .layer("account").definedBy("bihuan.query.account..")
            .layer("live").definedBy("bihuan.query.live..")
            .layer("operations").definedBy("bihuan.query.operations..")
            .layer("pages").definedBy("bihuan.query.pages..")
            .whereLayer("core").mayNotAccessAnyLayer()
            .whereLayer("web").mayNotAccessAnyLayer()
            .whereLayer("store").mayOnlyAccessLayers("core")
            .whereLayer("projection").mayOnlyAccessLayers("core", "store")
            .whereLayer("register").mayOnlyAccessLayers("core", "store", "web")
            .whereLayer("ledger").mayOnlyAccessLayers("core", "store", "web", "projection", "register")
            .whereLayer("case file").mayOnlyAccessLayers("core", "store", "web", "register", "ledger")
            .whereLayer("campaign").mayOnlyAccessLayers("core", "store", "web", "register", "ledger", "case file")
            .whereLayer("figures").mayOnlyAccessLayers("core", "store", "web", "projection", "register", "ledger",
                    "campaign")
            .whereLayer("work").mayOnlyAccessLayers("core", "store", "web", "ledger")
            .whereLayer("document").mayOnlyAccessLayers("core", "store", "web", "projection", "register", "ledger",
                    "case file", "campaign", "figures")
            .whereLayer("account").mayOnlyAccessLayers("web")
            .whereLayer("live").mayOnlyAccessLayers("store")
            .whereLayer("operations").mayOnlyAccessLayers("web", "projection")
            .whereLayer("pages").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("bihuan.query.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_projection_is_free_of_cycles = slices().matching("bihuan.query.projection.(**)").should()
            .beFreeOfCycles();
}
