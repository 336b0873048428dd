package bihuan.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "bihuan.api", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_words_both_sides_speak_need_nothing_but_java_and_annotations = classes().should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("bihuan.api..", "java..", "com.fasterxml.jackson.annotation..", "org.axonframework..");

    @ArchTest
    static final ArchRule axon_is_known_by_two_annotations_alone = noClasses().should()
            .dependOnClassesThat(resideInAPackage("org.axonframework..")
                    .and(not(belongToAnyOf(Revision.class, TargetAggregateIdentifier.class))));

    @ArchTest
    static final ArchRule the_lifecycle_knows_no_command = noClasses().that()
            .resideInAPackage("bihuan.api.lifecycle..").should().dependOnClassesThat()
            .resideInAPackage("bihuan.api.hazard.command..");

    @ArchTest
    static final ArchRule permission_and_refusal_know_no_hazard = noClasses().that()
            .resideInAnyPackage("bihuan.api.permission..", "bihuan.api.refusal..", "bihuan.api.text..").should()
            .dependOnClassesThat().resideInAPackage("bihuan.api.hazard..");

    @ArchTest
    static final ArchRule basic_words_are_free_of_cycles = slices()
            .matching("bihuan.api.(text|refusal|person|permission|form)..").should().beFreeOfCycles();
}
