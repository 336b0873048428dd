package bihuan.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Prefill;

class FileValuesTest {

    @ParameterizedTest
    @EnumSource
    void a_form_that_begins_with_the_file_finds_its_fields_there(Action action) {
        if (action.prefill() == Prefill.CHANGES_ONLY) {
            assertThat(FileValues.fields()).containsAll(fields(action));
        }
        if (action.prefill() == Prefill.FROM_FILE) {
            assertThat(FileValues.fields()).containsAnyElementsOf(fields(action));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FILE_PLAN")
    void a_plan_is_filed_again_from_all_that_it_said(Action action) {
        assertThat(FileValues.fields()).containsAll(fields(action));
    }

    private static List<String> fields(Action action) {
        return Arrays.stream(action.form().getRecordComponents()).flatMap(FileValuesTest::paths).toList();
    }

    private static Stream<String> paths(RecordComponent field) {
        return field.getName().equals("assurances")
                ? Arrays.stream(field.getType().getRecordComponents()).map(each -> "assurances." + each.getName())
                : Stream.of(field.getName());
    }
}
