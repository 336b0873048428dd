package bihuan.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.form.LongText;
import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.action.*;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.FieldError;
import tools.jackson.databind.JsonNode;

class FormBinderTest {

    // what is well formed

    @Test
    void a_whole_plan_is_read() {
        FilePlan plan = read(FilePlan.class,
                """
                        {"goals": " 恢复紧急切断功能 ", "methods": "更换", "fundsAndMaterials": "阀门", "bodyAndPeople": "设备部",
                         "timeAndRequirements": "六十日", "safetyAndEmergency": "停用\\n值守",
                         "assurances": {"responsibility": true, "measures": true, "funding": false, "timeLimit": true,
                                        "emergencyPlan": true},
                         "fundsPlanned": 268000.50, "principal": {"name": "赵宏伟", "phone": "13800000000"},
                         "plannedCompletion": "2026-05-31"}""").form();

        assertThat(plan).isEqualTo(new FilePlan("恢复紧急切断功能", "更换", "阀门", "设备部", "六十日", "停用\n值守",
                new Assurances(true, true, false, true, true), new BigDecimal("268000.5"),
                PersonId.of("person-of-赵宏伟/13800000000"), LocalDate.of(2026, 5, 31)));
    }

    @Test
    void an_envelope_and_a_form_are_read_from_one_body() {
        FormBinder binder = binder(
                """
                        {"level": "CITY", "listingAuthority": "市安委会", "occurredOn": "2026-03-01", "reason": "上级要求",
                         "document": {"number": "安委办〔2026〕1号", "issuedOn": "2026-03-01", "signatory": "%s"},
                         "evidence": ["ab", "cd"]}""".formatted(PeopleInMemory.KNOWN));

        assertThat(binder.read(Escalate.class)).isEqualTo(new Escalate(Level.CITY, "市安委会", null, null));
        assertThat(binder.read(Envelope.class)).isEqualTo(new Envelope(LocalDate.of(2026, 3, 1), "上级要求", null,
                new Document("安委办〔2026〕1号", null, PersonId.of(PeopleInMemory.KNOWN), LocalDate.of(2026, 3, 1)),
                List.of("ab", "cd")));
        assertThat(binder.errors()).isEmpty();
    }

    @Test
    void an_absent_body_an_empty_one_and_nulls_say_nothing() {
        assertThat(new FormBinder(JsonBody.parse(null), new PeopleInMemory()).read(Reopen.class))
                .isEqualTo(new Reopen(null));
        assertThat(read(Reopen.class, "{}")).isEqualTo(new Bound<>(new Reopen(null), List.of()));
        assertThat(read(Reopen.class, "{\"deadline\": null}")).isEqualTo(new Bound<>(new Reopen(null), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\t", "\\u3000"})
    void a_blank_text_says_nothing(String blank) {
        Bound<RejectReport> bound = read(RejectReport.class, "{\"duplicateOf\": \"%s\"}".formatted(blank));

        assertThat(bound).isEqualTo(new Bound<>(new RejectReport(null), List.of()));
    }

    @Test
    void a_blank_id_or_number_is_one_that_is_not_given() {
        FormBinder binder = binder("{\"id\": \" \", \"number\": \"\"}");

        assertThat(binder.readText("id")).isNull();
        assertThat(binder.read(Report.class).number()).isNull();
        assertThat(binder.errors()).isEmpty();
    }

    @Test
    void a_recipient_is_a_person_by_name_or_else_a_channel_or_office() {
        assertThat(read(RecordFormality.class, "{\"to\": {\"name\": \"王建国\"}}").form().to())
                .isEqualTo("person-of-王建国/null");
        assertThat(read(RecordFormality.class, "{\"to\": \"区政府网站\"}").form().to()).isEqualTo("区政府网站");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T09:00:00+08:00, 2026-03-01T09:00+08:00", "2026-03-01T09:00, 2026-03-01T09:00+08:00",
            "2026-03-01T01:00:00Z, 2026-03-01T01:00Z"})
    void a_time_without_a_zone_is_one_in_shanghai(String said, OffsetDateTime read) {
        assertThat(read(RecordCoerciveMeasure.class, "{\"noticeAt\": \"%s\"}".formatted(said)).form().noticeAt())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.50, 1.5", "1e2, 100", "100.00, 100", "-3, -3", "9999999999999.99, 9999999999999.99",
            "0e-999999999, 0"})
    void an_amount_is_read_exactly(String said, BigDecimal amount) {
        assertThat(read(RecordPenalty.class, "{\"amount\": %s}".formatted(said)))
                .isEqualTo(new Bound<>(new RecordPenalty(null, null, amount, null), List.of()));
    }

    @Test
    void a_whole_number_may_be_written_with_a_decimal_point() {
        assertThat(read(RecordProgress.class, "{\"percent\": 45.0}").form().percent()).isEqualTo(45);
    }

    // what is not

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Reopen | {'deadline': '2026-02-30'} | deadline | no-such-date",
            "Reopen | {'deadline': '2026/02/03'} | deadline | not-a-date",
            "Reopen | {'deadline': '2026-3-1'} | deadline | not-a-date",
            "Reopen | {'deadline': '0226-03-01'} | deadline | not-a-date",
            "Reopen | {'deadline': ''} | deadline | not-a-date",
            "Reopen | {'deadline': 20260301} | deadline | not-a-date",
            "Reopen | {'deadline': ['2026-03-01']} | deadline | not-a-date",
            "RecordProgress | {'percent': '45'} | percent | not-a-whole-number",
            "RecordProgress | {'percent': 45.5} | percent | not-a-whole-number",
            "RecordProgress | {'percent': 1e99} | percent | out-of-range",
            "RecordProgress | {'percent': 3000000000} | percent | out-of-range",
            "RecordProgress | {'percent': true} | percent | not-a-whole-number",
            "RecordProgress | {'done': 7} | done | not-a-text",
            "RecordProgress | {'done': {}} | done | not-a-text",
            "RecordProgress | {'done': 'a\\u0000b'} | done | not-writable",
            "RecordProgress | {'done': 'a\\ud800b'} | done | not-writable",
            "RecordPenalty | {'kind': 'a\\nb'} | kind | not-writable",
            "RecordPenalty | {'amount': '5'} | amount | not-a-number",
            "RecordPenalty | {'amount': 1.001} | amount | too-fine",
            "RecordPenalty | {'amount': 1e-9} | amount | too-fine",
            "RecordPenalty | {'amount': 10000000000000} | amount | out-of-range",
            "RecordPenalty | {'amount': 1e999999} | amount | out-of-range",
            "RecordCoerciveMeasure | {'emergency': 'yes'} | emergency | not-a-boolean",
            "RecordCoerciveMeasure | {'noticeAt': '2026-03-01'} | noticeAt | not-a-time",
            "RecordCoerciveMeasure | {'noticeAt': '1026-03-01T09:00:00Z'} | noticeAt | not-a-time",
            "RecordCoerciveMeasure | {'noticeAt': 5} | noticeAt | not-a-time",
            "RecordCoerciveMeasure | {'approvedBy': 'person-x'} | approvedBy | unknown-person",
            "RecordCoerciveMeasure | {'approvedBy': ' '} | approvedBy | unknown-person",
            "RecordCoerciveMeasure | {'approvedBy': 5} | approvedBy | not-a-person",
            "RecordCoerciveMeasure | {'approvedBy': {}} | approvedBy.name | required",
            "RecordCoerciveMeasure | {'approvedBy': {'name': ' '}} | approvedBy.name | required",
            "RecordCoerciveMeasure | {'approvedBy': {'name': 5}} | approvedBy.name | not-a-text",
            "RecordCoerciveMeasure | {'approvedBy': {'name': '王', 'phone': 5}} | approvedBy.phone | not-a-text",
            "RecordCoerciveMeasure | {'approvedBy': {'name': '王', 'tel': '5'}} | approvedBy.tel | unknown-field",
            "RecordFormality | {'to': {'name': '王', 'tel': '5'}} | to.tel | unknown-field",
            "RecordFormality | {'to': 5} | to | not-a-text",
            "RecordFormality | {'kind': 'service'} | kind | not-one-of",
            "RecordFormality | {'instrument': 0} | instrument | not-a-text",
            "IssuePaper | {'kind': 'SUPERVISION-NOTICE'} | kind | not-one-of",
            "FilePlan | {'assurances': true} | assurances | not-an-object",
            "FilePlan | {'assurances': {'funding': 'yes'}} | assurances.funding | not-a-boolean",
            "FilePlan | {'assurances': {'found': true}} | assurances.found | unknown-field",
            "Accept | {'inspectors': '孙工'} | inspectors | not-a-list",
            "Accept | {'inspectors': {'name': '孙工'}} | inspectors | not-a-list",
            "Accept | {'inspectors': [{'name': '孙工'}, 'x']} | inspectors[1] | unknown-person",
            "Accept | {'inspectors': [null]} | inspectors[0] | not-a-person",
            "Accept | {'inspectors': [{'name': '孙工', 'age': 50}]} | inspectors[0].age | unknown-field",
            "Envelope | {'evidence': ['']} | evidence[0] | required",
            "Envelope | {'evidence': [7]} | evidence[0] | not-a-text",
            "Envelope | {'evidence': [null]} | evidence[0] | not-a-text",
            "Envelope | {'document': '1号'} | document | not-an-object",
            "Envelope | {'document': {'signatory': {'nom': 'x'}}} | document.signatory.nom | unknown-field",
            "CloseOut | {'reasn': 'x'} | reasn | unknown-field",
            "CloseOut | {'': 1} | '' | unknown-field",
            "CloseOut | [] | '' | not-an-object", "CloseOut | 'x' | '' | not-an-object",
            "CloseOut | null | '' | not-an-object"})
    void each_wrong_shape_is_blamed_on_its_field(String form, String json, String field, String code)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(
                (form.equals("Envelope") ? "bihuan.api.hazard." : "bihuan.api.hazard.action.") + form);

        List<FieldError> errors = Bound.of(parse(json.replace('\'', '"')), type.asSubclass(Record.class),
                new PeopleInMemory()).errors();

        assertThat(errors).extracting(FieldError::field, FieldError::code).contains(tuple(field, code));
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.message().zh()).isNotBlank();
            assertThat(error.message().en()).isNotBlank();
        });
    }

    @Test
    void a_code_that_addresses_name_is_read_by_either_name() {
        for (String kind : List.of("SUPERVISION_NOTICE", "supervision-notice")) {
            assertThat(read(IssuePaper.class, "{\"kind\": \"%s\"}".formatted(kind)).form().kind())
                    .isEqualTo(PaperKind.SUPERVISION_NOTICE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": }", "{\"a\": 1, \"a\": 2}", "{} trailing", "nonsense", " ", "\u0000"})
    void what_is_no_json_is_one_error_on_the_body(String body) {
        Bound<CloseOut> bound = read(CloseOut.class, body);

        assertThat(bound.errors()).extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("", "not-an-object"));
    }

    @Test
    void a_text_is_as_long_as_its_kind_allows() {
        assertThat(readDone("一".repeat(LongText.MAXIMUM)).errors()).isEmpty();
        assertThat(readDone("一".repeat(LongText.MAXIMUM + 1)).errors()).extracting(FieldError::code)
                .containsExactly("too-long");
        assertThat(read(OrderClosureExit.class, "{\"decidedBy\": \"%s\"}".formatted("一".repeat(LongText.SHORT)))
                .errors()).isEmpty();
        assertThat(read(OrderClosureExit.class, "{\"decidedBy\": \"%s\"}".formatted("一".repeat(LongText.SHORT + 1)))
                .errors()).extracting(FieldError::code).containsExactly("too-long");
    }

    @Test
    void a_list_has_a_hundred_elements_at_most() {
        assertThat(read(Envelope.class, "{\"evidence\": [%s]}".formatted("\"a\",".repeat(99) + "\"a\"")).errors())
                .isEmpty();
        assertThat(read(Envelope.class, "{\"evidence\": [%s]}".formatted("\"a\",".repeat(100) + "\"a\"")).errors())
                .extracting(FieldError::code).containsExactly("not-a-list");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_the_rest_is_read() {
        Bound<FilePlan> bound = read(FilePlan.class,
                """
                        {"goals": 1, "methods": "更换", "assurances": {"responsibility": 1, "measures": true},
                         "fundsPlanned": "x", "principal": {}, "plannedCompletion": "soon", "wish": 1}""");

        assertThat(bound.errors()).extracting(FieldError::field).containsExactlyInAnyOrder("goals",
                "assurances.responsibility", "fundsPlanned", "principal.name", "plannedCompletion", "wish");
        assertThat(bound.form().methods()).isEqualTo("更换");
        assertThat(bound.form().assurances().measures()).isTrue();
    }

    @Test
    void asking_twice_what_was_wrong_gives_the_same_answer() {
        FormBinder binder = binder("{\"wish\": 1}");

        assertThat(binder.errors()).isEqualTo(binder.errors()).hasSize(1);
    }

    private static Bound<RecordProgress> readDone(String done) {
        return read(RecordProgress.class, "{\"done\": \"%s\"}".formatted(done));
    }

    private static <R extends Record> Bound<R> read(Class<R> type, String json) {
        return Bound.of(parse(json), type, new PeopleInMemory());
    }

    private static FormBinder binder(String json) {
        return new FormBinder(parse(json), new PeopleInMemory());
    }

    private static JsonNode parse(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
