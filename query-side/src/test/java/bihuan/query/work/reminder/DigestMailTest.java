package bihuan.query.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;

/** The content of a digest, as a real mail server received it. */
class DigestMailTest extends MailServerTest {

    private static final String EVERYTHING = """
            "language": "%s", "overdue": true, "dueSoon": true, "dueWithinDays": 7, "waiting": true""";

    private String park;
    private String unit;
    private String late;

    @BeforeEach
    void a_unit_with_one_hazard_overdue_and_one_due_in_five_days() {
        park = own("park");
        unit = own("unit");
        late = own("late");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安<新>材料有限公司");
        given(acts("late").numbered("2026-滨-001").about("一号&罐", "可燃气体报警未投用").on("2026-03-01"), Action.REPORT,
                Action.CONFIRM);
        given(acts("soon").numbered("2026-滨-002").about("二号罐", "可燃气体报警未投用").on("2026-05-20"), Action.REPORT,
                Action.CONFIRM, Action.FILE_PLAN);
        projected();
    }

    @Test
    void a_digest_in_chinese_names_hazards_deadlines_and_days_with_links() throws Exception {
        MimeMessage mail = digest(Role.PARK, Scope.park(park), EVERYTHING.formatted("zh-CN"));
        assertThat(mail.getSubject()).isEqualTo("闭环提醒 2026-06-15：已逾期 1、即将到期 1");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("bihuan@park.example"));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail, 0)).containsSubsequence("重大事故隐患提醒 2026-06-15", "已逾期", "2026-滨-001", "滨河瑞安<新>材料有限公司",
                "一号&罐",
                "期限 2026-04-01", "逾期 75 天", HOME + "/hazards/" + late, "即将到期", "2026-滨-002", "期限 2026-06-20",
                "还有 5 天", HOME + "/hazards/" + own("soon"), "按您的选择", HOME + "/me");
        assertThat(text(mail, 1)).containsSubsequence("lang=\"zh-CN\"", "已逾期",
                "href=\"" + HOME + "/hazards/" + late + "\"",
                "2026-滨-001", "滨河瑞安&lt;新&gt;材料有限公司", "一号&amp;罐", "2026-04-01", "逾期 75 天", "还有 5 天",
                "href=\"" + HOME + "/me\"");
    }

    @Test
    void a_digest_in_english_says_the_same() throws Exception {
        MimeMessage mail = digest(Role.PARK, Scope.park(park), EVERYTHING.formatted("en"));
        assertThat(mail.getSubject()).isEqualTo("Bihuan 2026-06-15: Overdue 1, Due soon 1");
        assertThat(mail.getContentLanguage()).containsExactly("en");
        assertThat(text(mail, 0)).containsSubsequence("Major hazards, 2026-06-15", "Overdue", "2026-滨-001",
                "due 2026-04-01",
                "75 days overdue", "Due soon", "2026-滨-002", "due 2026-06-20", "5 days remaining",
                "You receive this email");
        assertThat(text(mail, 1)).contains("lang=\"en\"").contains("75 days overdue").contains("5 days remaining");
    }

    @Test
    void it_stays_within_the_scope_of_the_account() throws Exception {
        String neighbour = own("neighbour");
        unit(neighbour, park, "滨河邻居有限公司");
        given(new Acts(own("theirs")).in(park, neighbour).numbered("2026-滨-009").on("2026-03-01"), Action.REPORT,
                Action.CONFIRM);
        projected();
        String ours = text(digest(Role.UNIT, Scope.unit(unit), "\"overdue\": true"), 0);
        assertThat(ours).contains("2026-滨-001").doesNotContain("2026-滨-009");
        String both = text(digest(Role.PARK, Scope.park(park), "\"overdue\": true"), 0);
        assertThat(both).contains("2026-滨-001").contains("2026-滨-009");
    }

    @Test
    void it_contains_only_the_chosen_topics() throws Exception {
        String soon = text(digest(Role.PARK, Scope.park(park), "\"dueSoon\": true, \"dueWithinDays\": 5"), 0);
        assertThat(soon).contains("2026-滨-002").doesNotContain("2026-滨-001");
        String overdue = text(digest(Role.VIEWER, Scope.park(park), "\"overdue\": true"), 0);
        assertThat(overdue).contains("2026-滨-001").doesNotContain("2026-滨-002");
        assertThat(digests(Role.AUDITOR, Scope.park(park), "\"dueSoon\": true, \"dueWithinDays\": 4")).isEmpty();
    }

    @Test
    void what_is_due_today_is_due_soon_and_not_overdue() throws Exception {
        given(acts("today").numbered("2026-滨-003").on("2026-05-15"), Action.REPORT, Action.CONFIRM);
        projected();
        String text = text(digest(Role.PARK, Scope.park(park),
                "\"overdue\": true, \"dueSoon\": true, \"dueWithinDays\": 1"), 0);
        assertThat(text).containsSubsequence("已逾期 · 共 1 条", "2026-滨-001", "即将到期 · 共 1 条", "2026-滨-003", "今日到期");
    }

    @Test
    void work_is_listed_for_the_role_that_it_waits_for() throws Exception {
        given(acts("reported").numbered("2026-滨-004").on(TODAY), Action.REPORT);
        given(acts("listed").numbered("2026-滨-005").on(TODAY), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING,
                Action.LIST, Action.REQUEST_EXTENSION);
        given(acts("accepted").numbered("2026-滨-006").on("2026-03-01"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT);
        projected();
        String waiting = "\"waiting\": true, \"language\": \"en\"";
        assertThat(digest(Role.UNIT, Scope.unit(unit), waiting).getSubject())
                .isEqualTo("Bihuan 2026-06-15: Plan to be filed 2");
        MimeMessage regulator = digest(Role.REGULATOR, Scope.park(park), waiting);
        assertThat(regulator.getSubject()).isEqualTo("Bihuan 2026-06-15: Report to confirm 1, Ready to close out 1");
        assertThat(text(regulator, 0)).as("What is accepted is overdue no more").doesNotContain("overdue");
        assertThat(text(digest(Role.COMMITTEE, Scope.park(park), waiting), 0))
                .contains("Waiting for an extension decision, listed").contains("2026-滨-005")
                .doesNotContain("2026-滨-004");
        assertThat(digests(Role.VIEWER, Scope.park(park), waiting)).isEmpty();
    }

    @Test
    void a_long_section_names_fifty_and_links_to_all_of_them() throws Exception {
        LocalDate day = LocalDate.parse("2026-03-02");
        for (int i = 0; i < 52; i++) {
            given(acts("many-" + i).numbered("2026-多-%03d".formatted(i)).on(day), Action.REPORT, Action.CONFIRM);
        }
        projected();
        String text = text(digest(Role.PARK, Scope.park(park), "\"overdue\": true, \"language\": \"en\""), 0);
        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize(Digests.NAMED);
        assertThat(text).contains("and 3 more");
        String link = text.lines().filter(line -> line.startsWith("and 3 more")).findFirst().orElseThrow()
                .replaceAll(".*" + HOME, "");
        assertThat(get(Role.PARK, Scope.park(park), link.replace("/ledger?", "/api/hazards?"))).hasStatusOk().bodyJson()
                .extractingPath("$.total").isEqualTo(53);
    }

    private Acts acts(String name) {
        return new Acts(own(name)).in(park, unit);
    }

    private MimeMessage digest(Role role, Scope scope, String choice) {
        return digests(role, scope, choice).getFirst();
    }

    private List<MimeMessage> digests(Role role, Scope scope, String choice) {
        String email = chosen(role, scope, choice);
        round.look();
        return mails(email);
    }
}
