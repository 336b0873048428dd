package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.inDays;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What was issued is had again as it was issued; what was not is a draft. */
abstract class PaperContract extends DistrictContract {

    private static final List<String> FILES = List.of(".html?lang=zh", ".pdf?lang=zh", ".html?lang=en", ".pdf?lang=en");

    PaperContract(Deployment at) {
        super(at);
    }

    @Test
    void an_issued_notice_is_reprinted_identically_after_amendment_correction_and_voiding() {
        String id = district.listed();
        Answer issued = issue("committee", id, "SUPERVISION_NOTICE", number());
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.header("ETag")).isEqualTo("\"4\"");
        assertThat(issued.version()).isEqualTo(4);
        List<byte[]> before = bytes(issued.id());

        district.act(district.unit, id, "amend-report",
                fields("location", "改后部位", "description", "改后描述", "reason", "更正"));
        district.act("committee", id, "correct-act",
                fields("sequence", 3, "fields", fields("deadline", inDays(20)), "reason", "期限有误"));
        Answer voided = district.act("committee", id, "void-act", fields("sequences", List.of(3), "reason", "误挂"));

        assertThat(bytes(issued.id())).usingElementComparator(Arrays::compare).isEqualTo(before);
        JsonNode paper = papers(id, voided.version()).path(0);
        assertThat(paper.path("digest").asString()).isEqualTo(issued.body().path("digest").asString())
                .matches("[0-9a-f]{64}");
        assertThat(paper.path("kind").asString()).isEqualTo("supervision-notice");
        assertThat(paper.path("correctedBy").valueStream().map(JsonNode::asLong).toList()).containsExactly(6L, 7L);
        assertThat(api.get("auditor", "/api/papers/" + issued.id() + FILES.get(1)).header("ETag"))
                .isEqualTo("\"" + file(paper, "pdf", "zh").path("sha256").asString() + "\"");
        assertClean(api.operate("reconcile"));
    }

    @Test
    void a_draft_is_marked_and_is_of_the_moment_of_its_act() {
        String id = district.listed();
        Answer amended = district.act(district.unit, id, "amend-report", fields("location", "改后部位", "reason", "更正"));
        papers(id, amended.version());

        String draft = api.get("auditor", "/api/hazards/" + id + "/instruments/supervision-notice.html?lang=zh").text();

        assertThat(draft).contains("草稿", "罐区").doesNotContain("改后部位");
    }

    @Test
    void the_same_request_again_issues_nothing_more() {
        String id = district.listed();
        Map<String, Object> asked = fields("kind", "supervision-notice", "number", number());
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

        Answer first = api.post("committee", path(id), asked, key);
        Answer again = api.post("committee", path(id), asked, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(papers(id, first.version())).hasSize(1);
        assertThat(api.post("committee", path(id), fields("kind", "SUPERVISION_NOTICE", "number", number()), key)
                .code()).isEqualTo("key-reused");
    }

    @Test
    void requests_at_the_same_time_issue_one_paper_each_and_each_of_what_was_there() {
        String id = district.listed();
        String number = number();

        List<Answer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> issue("committee", id, "SUPERVISION_NOTICE", i < 2 ? number : number + "-" + i))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 400, 412));
        List<Answer> issued = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(issued).extracting(Answer::id).doesNotHaveDuplicates().isNotEmpty();
        long newest = issued.stream().mapToLong(Answer::version).max().orElseThrow();
        List<JsonNode> papers = papers(id, newest).valueStream().toList();
        assertThat(papers).extracting(paper -> paper.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(issued.stream().map(Answer::id).toList());
        assertThat(papers).extracting(paper -> paper.path("number").asString()).doesNotHaveDuplicates();
    }

    @Test
    void what_may_not_be_issued_is_refused_on_its_field() {
        String id = district.listed();
        String number = number();
        assertThat(issue("committee", id, "SUPERVISION_NOTICE", number).status()).isEqualTo(201);

        assertThat(errors(issue("committee", district.listed(), "SUPERVISION_NOTICE", number)))
                .containsExactly("number not-unique");
        assertThat(errors(api.post("committee", path(id), fields("kind", "SUPERVISION_NOTICE", "number", number(), "on",
                today().minusDays(1).toString())))).containsExactly("on paper-before-act");
        assertThat(errors(api.post("committee", path(id), fields("kind", "SUPERVISION_NOTICE", "number", number(), "on",
                inDays(1))))).containsExactly("on issued-in-the-future");
        assertThat(errors(api.post("committee", path(id), fields("kind", "NO_SUCH", "nummer", "1"))))
                .containsExactlyInAnyOrder("kind not-one-of", "nummer unknown-field");
        assertThat(errors(api.post("regulator", path(id), fields("kind", "RECTIFICATION_ORDER"))))
                .as("confirmed without a document").containsExactly("number required");
        assertThat(issue("regulator", id, "SUPERVISION_NOTICE", number()).code()).isEqualTo("not-the-issuer");
        assertThat(issue(district.unit, id, "SUPERVISION_NOTICE", number()).code()).isEqualTo("role-may-not");
        assertThat(issue("committee", id, "DELISTING_NOTICE", number()).code()).isEqualTo("not-from-here");
        assertThat(issue("committee", "hazard-unknown", "DELISTING_NOTICE", number()).status()).isEqualTo(404);
        assertThat(api.post("committee", path(id), fields("kind", "SUPERVISION_NOTICE", "number", number()), "If-Match",
                "\"1\"").status()).isEqualTo(412);
        assertThat(api.get("auditor", "/api/papers/paper-unknown-7.pdf").status()).isEqualTo(404);
    }

    @Test
    void of_a_hazard_that_is_not_listed_service_receipt_publication_and_filing_are_recorded_by_who_issued() {
        String id = district.confirmed();
        Answer order = issue("regulator", id, "RECTIFICATION_ORDER", number());

        for (String kind : List.of("SERVICE", "RECEIPT", "PUBLICATION", "UPWARD_FILING")) {
            district.act("regulator", id, "record-formality", fields("instrument", order.id(), "kind", kind, "on",
                    today().toString(), "to", "契约化工有限公司"));
        }

        assertThat(api.post("committee", "/api/hazards/" + id + "/record-formality", fields("instrument", order.id(),
                "kind", "SERVICE", "on", today().toString(), "to", "x")).code()).isEqualTo("not-the-issuer");
        assertThat(errors(api.post("regulator", "/api/hazards/" + district.confirmed() + "/record-formality",
                fields("instrument", order.id(), "kind", "SERVICE", "on", today().toString(), "to", "x"))))
                .as("a paper of another hazard").containsExactly("instrument unknown-paper");
        JsonNode paper = papers(id, 6).path(0);
        assertThat(paper.path("formalities").valueStream().map(each -> each.path("kind").asString()).toList())
                .containsExactly("SERVICE", "RECEIPT", "PUBLICATION", "UPWARD_FILING");
        Answer proof = issue("regulator", id, "PROOF_OF_SERVICE", number());
        assertThat(proof.status()).as(proof.text()).isEqualTo(201);
        assertThat(api.get("auditor", "/api/papers/" + proof.id() + ".html?lang=zh").text()).contains("责令限期整改指令书");
    }

    @Test
    void a_paper_with_the_name_of_an_erased_person_is_withheld_and_a_copy_without_it_served() {
        String id = district.confirmed();
        district.act(district.park, id, "propose-listing", fields("level", "COUNTY"));
        Map<String, Object> list = district.list();
        list.put("document", fields("number", number(), "issuedOn", today().toString(), "signatory",
                fields("name", "签发人契约")));
        district.act("committee", id, "list", list);
        Answer issued = api.post("committee", path(id), fields("kind", "SUPERVISION_NOTICE"));
        assertThat(new String(bytes(issued.id()).getFirst(), StandardCharsets.UTF_8)).contains("签发人契约");
        JsonNode signatory = api.get("auditor", "/api/hazards/" + id + "/timeline").body().path("items").path(3)
                .path("document").path("signatory");
        String person = "/api/people/" + signatory.path("id").asString() + "/erase";
        assertThat(api.post("committee", person, fields("reason", "本人申请")).status()).isEqualTo(403);
        assertThat(errors(api.post("admin", person, fields()))).containsExactly("reason required");
        assertThat(api.post("admin", "/api/people/person-unknown/erase", fields("reason", "x")).status())
                .isEqualTo(404);

        Answer erased = api.post("admin", person, fields("reason", "本人申请"));

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(api.post("admin", person, fields("reason", "再次")).body()).isEqualTo(erased.body());
        for (String file : FILES) {
            Answer withheld = api.get("auditor", "/api/papers/" + issued.id() + file);
            assertThat(withheld.status()).isEqualTo(410);
            assertThat(withheld.code()).isEqualTo("paper-withheld");
            Answer copy = api.get("auditor", "/api/papers/" + issued.id() + file + "&redacted=true");
            assertThat(copy.status()).isEqualTo(200);
            assertThat(copy.text()).doesNotContain("签发人契约");
        }
        JsonNode paper = papers(id, issued.version()).path(0);
        assertThat(paper.path("withheld").asBoolean()).isTrue();
        assertThat(paper.path("digest").asString()).isEqualTo(issued.body().path("digest").asString());
        assertThat(district.act("committee", id, "correct-act", fields("sequence", 3, "fields",
                fields("deadline", inDays(30)), "reason", "文书仍可更正")).status()).isEqualTo(200);
    }

    private Answer issue(String account, String id, String kind, String number) {
        return api.post(account, path(id), fields("kind", kind, "number", number));
    }

    private static String path(String id) {
        return "/api/hazards/" + id + "/papers";
    }

    private static String number() {
        return "契〔" + UUID.randomUUID() + "〕号";
    }

    private List<byte[]> bytes(String paper) {
        List<byte[]> all = new ArrayList<>();
        FILES.forEach(file -> {
            Answer answer = api.get("auditor", "/api/papers/" + paper + file);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            all.add(answer.raw().body());
        });
        return all;
    }

    private JsonNode papers(String id, long version) {
        return api.get("auditor", path(id) + "?version=" + version).body().path("items");
    }

    private static JsonNode file(JsonNode paper, String format, String language) {
        return paper.path("files").valueStream().filter(each -> each.path("format").asString().equals(format))
                .filter(each -> each.path("language").asString().equals(language)).findFirst().orElseThrow();
    }

    private static List<String> errors(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().path("errors").valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("code").asString()).toList();
    }
}
