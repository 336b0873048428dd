package bihuan.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;

import org.axonframework.common.stream.BlockingStream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Whatever holds a connection or a file is closed by the method that opened it. Holds for every module of the product.
 */
@AnalyzeClasses(packages = "bihuan", importOptions = DoNotIncludeTests.class)
class ClosedResourcesTest {

    private static final Set<Class<?>> TO_BE_CLOSED = Set.of(Connection.class, Statement.class, ResultSet.class,
            InputStream.class, Reader.class, DirectoryStream.class, BlockingStream.class);

    /** Where another closes what these open, with the reason. */
    private static final List<String> CLOSED_ELSEWHERE = List.of(
            // SingleConnectionDataSource closes its connection when it is destroyed, in the same method.
            "bihuan.query.projection.reconcile.Reconciliation.compareRows",
            // The PDF builder calls the supplier, and closes the font that it was given.
            "bihuan.query.document.print.DocumentFonts.add");

    /**
     * A stream over rows keeps its connection, and one over a folder its file, until it is closed; collecting it does
     * not close it. Rows are read with {@code list()}, or one by one with a {@code RowCallbackHandler}.
     */
    @ArchTest
    static final ArchRule rows_and_folders_are_not_read_as_java_streams = noClasses().should()
            .callMethodWhere(describe("it returns a stream that has to be closed",
                    call -> call.getTarget().getRawReturnType().isAssignableTo(BaseStream.class)
                            && resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data..",
                                    "jakarta.persistence..", "org.hibernate..", "java.nio.file..", "java.sql..")
                                    .test(call.getTargetOwner())));

    @ArchTest
    static final ArchRule a_method_closes_what_it_opens_or_returns_it = codeUnits().should(closeWhatTheyOpen());

    private static ArchCondition<JavaCodeUnit> closeWhatTheyOpen() {
        return new ArchCondition<>("close what they open, or return it") {

            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (CLOSED_ELSEWHERE.contains(unit.getOwner().getName() + "." + unit.getName())) {
                    return;
                }
                for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                    JavaClass opened = call.getTarget().getRawReturnType();
                    if (TO_BE_CLOSED.stream().anyMatch(opened::isAssignableTo) && !returns(unit, opened)
                            && !closes(unit, opened)) {
                        events.add(SimpleConditionEvent.violated(call,
                                call.getDescription() + " and neither closes nor returns it"));
                    }
                }
            }
        };
    }

    private static boolean returns(JavaCodeUnit unit, JavaClass opened) {
        return related(unit.getRawReturnType(), opened);
    }

    private static boolean closes(JavaCodeUnit unit, JavaClass opened) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("close") && related(call.getTargetOwner(), opened));
    }

    private static boolean related(JavaClass one, JavaClass other) {
        return one.isAssignableTo(other.getName()) || other.isAssignableTo(one.getName());
    }
}
