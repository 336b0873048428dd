package bihuan.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import bihuan.api.form.Blank;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.RejectReport;
import bihuan.api.lifecycle.Action;
import bihuan.api.refusal.FieldError;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any input gets an answer, never a failure, and no field is silently dropped. */
class FormFuzzTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void each_field_is_read_or_blamed(@ForAll("forms") Class<? extends Record> type,
            @ForAll("objects") Map<String, Object> sent) {
        JsonNode body = JsonBody.parse(JSON.writeValueAsBytes(sent));

        Bound<? extends Record> bound = Bound.of(body, type, new PeopleInMemory());

        Map<?, ?> read = JSON.convertValue(bound.form(), Map.class);
        sent.forEach((field, value) -> {
            boolean blamed = bound.errors().stream().map(FieldError::field)
                    .anyMatch(
                            each -> each.equals(field) || each.startsWith(field + ".") || each.startsWith(field + "["));
            boolean kept = !Blank.is(read.get(field));
            assertThat(blamed || kept || saysNothing(value)).as("%s: %s in %s", field, value, bound).isTrue();
        });
        assertThat(bound.errors()).doesNotHaveDuplicates().allSatisfy(error -> {
            assertThat(error.code()).isNotBlank();
            assertThat(error.message().zh()).isNotBlank();
        });
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void any_bytes_at_all_are_answered(@ForAll("forms") Class<? extends Record> type, @ForAll byte[] bytes) {
        Bound<? extends Record> bound = Bound.of(JsonBody.parse(bytes), type, new PeopleInMemory());

        assertThat(bound.form()).isNotNull();
    }

    @Property(tries = 1000)
    void any_text_at_all_is_kept_or_blamed(@ForAll String text) {
        byte[] body = JSON.writeValueAsString(Map.of("duplicateOf", text)).getBytes(StandardCharsets.UTF_8);

        Bound<?> bound = Bound.of(JsonBody.parse(body), RejectReport.class,
                new PeopleInMemory());

        assertThat(bound.errors().isEmpty()).isEqualTo(bound.form()
                .equals(new RejectReport(text.isBlank() ? null : text.strip())));
    }

    @Provide
    Arbitrary<Class<? extends Record>> forms() {
        List<Class<? extends Record>> forms = new ArrayList<>(List.of(Envelope.class));
        // The form of a correction is completed from what is recorded, and not read.
        Arrays.stream(Action.values()).filter(action -> action != Action.CORRECT_ACT).map(Action::form)
                .filter(Objects::nonNull)
                .forEach(form -> forms.add(form.asSubclass(Record.class)));
        return Arbitraries.of(forms);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(fields(), values(3)).ofMaxSize(12);
    }

    /** The names of all fields of all forms, and some that none has. */
    private Arbitrary<String> fields() {
        List<String> names = Stream.concat(forms().allValues().orElseThrow().flatMap(
                form -> Arrays.stream(form.getRecordComponents())).map(each -> each.getName()),
                Stream.of("name", "phone", "number", "issuedOn", "signatory", "funding", "responsibility"))
                .distinct().toList();
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(names)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
    }

    private Arbitrary<Object> values(int depth) {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                Arbitraries.of("2026-03-01", "2026-02-30", "CITY", "UNIT", "person-x",
                        PeopleInMemory.KNOWN, "", " ", "2026-03-01T09:00:00+08:00", "安委办〔2026〕1号").asGeneric(),
                Arbitraries.strings().ofMaxLength(20).asGeneric(), Arbitraries.integers().asGeneric(),
                Arbitraries.bigDecimals().between(new BigDecimal("-1e20"), new BigDecimal("1e20")).ofScale(4)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric(), Arbitraries.just(null).asGeneric());
        if (depth == 0) {
            return simple;
        }
        return Arbitraries.oneOf(simple, simple, simple,
                Arbitraries.lazy(() -> values(depth - 1)).list().ofMaxSize(3).asGeneric(),
                Arbitraries.maps(fields(), Arbitraries.lazy(() -> values(depth - 1))).ofMaxSize(4).asGeneric());
    }

    private static boolean saysNothing(Object value) {
        return Blank.is(value);
    }
}
