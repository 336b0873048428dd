package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/**
 * A page of the ledger over a hundred thousand hazards reads what it reads over a thousand. Statements are counted
 * where they leave the process, rows where PostgreSQL reads them: in the transaction of the request, without other
 * readers.
 */
@Import(LedgerPageReadsIT.Counting.class)
class LedgerPageReadsIT extends QuerySideTest {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    /** Written by one statement, which a slow machine must end before the database does. */
    private static final int AT_ONCE = 10_000;

    /** The rows of a page and one more. */
    private static final int A_PAGE = 51;
    /** The limit of rows read for a page, for its end, and for the total. */
    private static final int LOOKED_AT = 1_000;
    /** The parks, units and counters that a page may read here. */
    private static final int OTHER_TABLES = 800;

    private static final Scope ONE_PARK = Scope.park("park-3");
    private static final Scope ONE_UNIT = Scope.unit("unit-small");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("id=\"row-");

    /** The caller's account is read once in two seconds, whatever is requested: it is not counted. */
    private static final String ACCOUNTS = "people.account";
    /** The statements of the request that this thread serves. */
    private static final ThreadLocal<Long> STATEMENTS = ThreadLocal.withInitial(() -> 0L);

    /** Queries that an index covers completely. */
    private static final List<Question> WALKED = Stream.concat(
            Stream.of("", "sort=number", "sort=-number", "sort=discoveredOn", "sort=currentDeadline",
                    "sort=-currentDeadline", "sort=-closedOutOn", "sort=-progressPercent", "sort=-fundsPlanned",
                    "rectification=RECTIFYING", "listing=LISTED", "parkId=park-7", "parkId=park-7&sort=currentDeadline")
                    .map(Question::of),
            Stream.of("", "sort=number", "sort=-currentDeadline", "sort=-fundsPlanned")
                    .flatMap(question -> Stream.of(Question.in(ONE_PARK, question), Question.in(ONE_UNIT, question))))
            .toList();

    /** Queries with a condition that is checked on the rows read, or whose total is counted from rows. */
    private static final List<Question> ASKED = Stream.concat(
            Stream.of("level=CITY", "source=EXPERT", "category=消防", "category=烟花爆竹", "overdue=true", "unitId=unit-7",
                    "q=罕见的冷冻机房", "q=锅炉", "q=锅炉安全阀", "q=车间", "q=氨泄", "q=N000042", "q=安监督〔2026〕42号",
                    "q=督〔2026〕", "q=甄罕见甲", "q=甄罕", "q=负责人", "sort=number&rectification=RECTIFYING",
                    "rectification=RECTIFYING&level=CITY&source=EXPERT", "category=烟花爆竹&level=CITY",
                    "parkId=park-7&rectification=RECTIFYING&level=PROVINCE", "listing=NONE&sort=number")
                    .map(Question::of),
            Stream.of("listing=LISTED", "overdue=true", "q=锅炉", "q=锅炉安全阀", "q=罕见的冷冻机房", "q=安监督〔2026〕42号",
                    "q=甄罕见甲", "q=甄罕")
                    .flatMap(question -> Stream.of(Question.in(ONE_PARK, question), Question.in(ONE_UNIT, question))))
            .toList();

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source).afterQuery((execution, queries) -> count(queries))
                                    .build()
                            : bean;
                }
            };
        }

        private static void count(List<QueryInfo> queries) {
            if (queries.stream().noneMatch(query -> query.getQuery().contains(ACCOUNTS))) {
                STATEMENTS.set(STATEMENTS.get() + 1);
            }
        }
    }

    /** A caller and a query; its first page or its second. */
    private record Question(Role role, Scope scope, String address, boolean second) {

        static Question of(String filter) {
            return new Question(Role.VIEWER, Scope.DISTRICT, "/ledger?" + filter, false);
        }

        static Question in(Scope scope, String filter) {
            return new Question(scope.unitId() == null ? Role.PARK : Role.UNIT, scope, "/ledger?" + filter, false);
        }

        Question following() {
            return new Question(role, scope, address, true);
        }

        /** The limit of rows read; a search for words also reads the principals of these rows. */
        long most() {
            return (address.contains("q=") ? 5 : 3) * LOOKED_AT + OTHER_TABLES;
        }

        boolean isWalked() {
            return WALKED.contains(new Question(role, scope, address, false));
        }
    }

    /** The reads of a request. */
    private record Cost(long statements, long rows) {
    }

    @Test
    void a_page_over_a_hundred_thousand_hazards_reads_what_it_reads_over_a_thousand() {
        given(new Acts("hazard-0").in("park-0", "unit-0").numbered("0").on("2020-01-01"), Action.REPORT, Action.CONFIRM,
                Action.FILE_PLAN, Action.RECORD_PROGRESS);
        projected();
        jdbc.sql("delete from query.park").update();
        jdbc.sql("delete from query.unit").update();
        jdbc.sql("insert into query.park select 'park-' || i, '园区' || i from generate_series(0, 9) i").update();
        jdbc.sql("insert into query.unit select 'unit-' || i, 'park-' || i % 10, '企业' || i, 'ENTERPRISE' "
                + "from generate_series(0, 199) i").update();
        jdbc.sql("insert into query.unit values ('unit-small', 'park-0', '示范小微企业', 'ENTERPRISE')").update();

        var few = costs(FEW);
        var many = costs(MANY);

        var walked = few.keySet().stream().filter(Question::isWalked).toList();
        System.out.println(
                "The ledger page over %d and %d hazards, %d questions: statements %s and %s; rows read %s and %s, "
                        .formatted(FEW, MANY, few.size(), statements(few, walked), statements(many, walked),
                                rows(few, walked), rows(many, walked))
                        + "where filters are asked of the rows on the way at most %d and %d".formatted(most(few),
                                most(many)));
        assertThat(few.keySet()).allSatisfy(question -> {
            var cost = many.get(question);
            // When no row read matches, no names are looked up.
            assertThat(cost.statements()).isBetween(few.get(question).statements() - (question.isWalked() ? 0 : 1),
                    few.get(question).statements());
            assertThat(cost.rows()).isLessThanOrEqualTo(
                    question.isWalked() ? few.get(question).rows() + A_PAGE : question.most());
        });
        assertThat(cost(Question.of("q=氨泄").following()).rows()).as("looking on").isBetween(20_000L,
                30_000L + 2 * LOOKED_AT + OTHER_TABLES);
        assertThat(found(Question.of("q=氨泄"))).as("two letters that five of %d hazards hold", MANY).isEqualTo(5);
        assertThat(found(Question.of("q=罕见的冷冻机房"))).isEqualTo(5);
        assertThat(found(Question.of("q=甄罕"))).as("two letters of the name of who answers for five").isEqualTo(5);
        assertThat(found(Question.of("q=甄罕见甲"))).isEqualTo(5);
        assertThat(found(Question.of("q=安监督〔2026〕42号"))).isEqualTo(1);
        assertThat(found(Question.of("category=烟花爆竹&level=CITY"))).isEqualTo(1);
    }

    private Map<Question, Cost> costs(int hazards) {
        ledgerOf(hazards);
        var costs = new LinkedHashMap<Question, Cost>();
        WALKED.forEach(question -> costs.put(question, cost(question)));
        WALKED.stream().filter(question -> question.scope().unitId() == null).map(Question::following)
                .forEach(question -> costs.put(question, cost(question)));
        ASKED.forEach(question -> costs.put(question, cost(question)));
        return costs;
    }

    /** The number of hazards found by continuing to the end. */
    private int found(Question question) {
        int found = 0;
        String address = question.address();
        while (address != null) {
            String page = body(ask(question, address));
            found += ROW.matcher(page).results().count();
            address = next(page);
        }
        return found;
    }

    private Cost cost(Question question) {
        String first = body(ask(question, question.address()));
        String address = question.second() ? next(first) : question.address();
        return new TransactionTemplate(transactions).execute(status -> {
            long before = rowsRead();
            STATEMENTS.set(0L);
            ask(question, address);
            return new Cost(STATEMENTS.get(), rowsRead() - before);
        });
    }

    private long rowsRead() {
        return jdbc.sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
                .query(Long.class).single();
    }

    private MvcTestResult ask(Question question, String address) {
        var answer = http.get().uri(address.contains("%")
                ? URI.create(address)
                : UriComponentsBuilder.fromUriString(address).encode().build().toUri())
                .headers(headers -> headers.setBasicAuth(login(question.role(), question.scope()), PASSWORD))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static String next(String page) {
        var next = NEXT.matcher(page);
        return next.find() ? next.group(1).replace("&amp;", "&") : null;
    }

    private static Set<Long> statements(Map<Question, Cost> costs, List<Question> of) {
        return of.stream().map(question -> costs.get(question).statements())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rows(Map<Question, Cost> costs, List<Question> of) {
        var rows = of.stream().mapToLong(question -> costs.get(question).rows()).summaryStatistics();
        return rows.getMin() + " to " + rows.getMax();
    }

    private static long most(Map<Question, Cost> costs) {
        return costs.values().stream().mapToLong(Cost::rows).max().orElseThrow();
    }

    /**
     * The given number of hazards, copied from one that was projected: in ten parks and two hundred units, over all
     * codes, and a few with rare values for each filter.
     */
    private void ledgerOf(int hazards) {
        jdbc.sql("delete from query.hazard where id <> 'hazard-0'").update();
        for (int from = 1; from <= hazards; from += AT_ONCE) {
            add(from, Math.min(from + AT_ONCE - 1, hazards), hazards / 2);
        }
        jdbc.sql("delete from people.person").update();
        jdbc.sql("""
                insert into people.person select 'person-' || i, 'unit-' || i % 200, '负责人' || i
                from generate_series(0, :people - 1) i
                union all select 'person-rare', 'unit-small', '甄罕见甲'""").param("people", hazards / 2).update();
        jdbc.sql("delete from query.counter").update();
        Map.of("PARK", "park_id", "UNIT", "unit_id").forEach((kind, scope) -> jdbc.sql("""
                insert into query.counter
                select '%s', %s, measure, bucket, count(*) from query.hazard, lateral (values ('TOTAL', '-'),
                    ('RECTIFICATION', rectification), ('LISTING', listing), ('RESTRICTION', restriction),
                    ('EXTENSION', extension),
                    (case when open then 'OPEN_BY_DEADLINE' end, current_deadline::text),
                    (case when closed_out_on is not null then 'CLOSED_OUT' end, closed_out_on::text))
                    as kept(measure, bucket)
                where measure is not null group by 1, 2, 3, 4
                """.formatted(kind, scope)).update());
        owner().sql("vacuum analyze").update();
    }

    private void add(int from, int to, int people) {
        jdbc.sql(
                """
                        insert into query.hazard (id, version, number, park_id, unit_id, source, category, subcategory,
                            location, description, discovered_on, level, rectification, listing, restriction, extension,
                            open, original_deadline, current_deadline, settled_on, closed_out_on, progress_percent,
                            funds_planned, funds_spent, file, principal_id, reference_numbers)
                        select 'hazard-' || i, version, 'N' || lpad(i::text, 6, '0'), 'park-' || i % 10,
                            case when i <= 5 then 'unit-small' else 'unit-' || i % 200 end,
                            (array['SELF_INSPECTION', 'DEPARTMENT', 'PARK', 'EXPERT', 'PUBLIC_TIP'])[1 + i % 5],
                            case when i between 11 and 15 then '烟花爆竹' else (array['危险化学品', '消防', '燃气'])[1 + i % 3] end,
                            subcategory, '第' || i % 50 || '车间',
                            case when i between 6 and 10 then '罕见的冷冻机房氨泄漏' when i % 7 = 0 then '锅炉安全阀失效'
                                else description end,
                            date '2020-01-01' + i % 2300,
                            (array['COUNTY', 'CITY', 'PROVINCE'])[1 + i % 3],
                            (array['CLOSED_OUT', 'CLOSED_OUT', 'CLOSED_OUT', 'CLOSED_OUT', 'RECTIFYING'])[1 + i % 5],
                            case when i % 5 = 4 then 'LISTED' when i % 100 = 0 then 'NONE' else 'DELISTED' end,
                            case when i % 200 = 4 then 'ORDERED' else 'NONE' end, 'NONE', i % 5 = 4,
                            date '2020-03-01' + i % 2300, date '2020-03-01' + i % 2300 + i % 4 * 30,
                            case when i % 5 <> 4 then date '2020-03-01' + i % 2300 end,
                            case when i % 5 <> 4 then date '2020-03-01' + i % 2300 end,
                            i % 101, i % 900 * 1000, i % 800 * 1000,
                            jsonb_set(jsonb_set(file, '{id}', to_jsonb('hazard-' || i)), '{report}',
                                file -> 'report' || jsonb_build_object('number', 'N' || lpad(i::text, 6, '0'), 'unitId',
                                    'unit-' || i % 200, 'parkId', 'park-' || i % 10)),
                            case when i between 21 and 25 then 'person-rare' else 'person-' || i % :people end,
                            'N' || lpad(i::text, 6, '0') || E'\\n安监督[2026]' || i || '号'
                        from query.hazard, generate_series(:from, :to) i where id = 'hazard-0'
                        """)
                .param("from", from).param("to", to).param("people", people).update();
    }
}
