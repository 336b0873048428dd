package bihuan.standalone.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

import bihuan.standalone.contract.Api;
import tools.jackson.databind.JsonNode;

/**
 * A page of the product.
 *
 * @param name
 *            distinguishes it from the others, and names its pictures
 * @param account
 *            of the sample district, as which it is looked at; null: no account is signed in
 * @param address
 *            path and query
 * @param status
 *            of HTTP, with which it is answered
 */
public record SitePage(String name, String account, String address, int status) {

    /** All pages there are. A new page is a line here. */
    public static List<SitePage> all(Api api) {
        String park = first(api.get("park", "/api/parks")).path("id").asString();
        String stage = api.get("park", "/api/parks/" + park + "/progress").body().path("stages").path(1).path("code")
                .asString();
        String hazard = hazard(api, "regulator", "parkId=" + park + "&listing=LISTED&rectification=RECTIFYING"
                + "&extension=GRANTED&sort=-overdueDays");
        String closed = hazard(api, "regulator", "parkId=" + park + "&rectification=CLOSED_OUT&sort=number");
        String campaign = first(api.get("admin", "/api/campaigns")).path("id").asString();
        String own = hazard(api, "unit", "rectification=RECTIFYING,PLAN_FILED,CONFIRMED&sort=number");
        return List.of(page("login", null, "/login"), page("login-refused", null, "/login?error"),
                page("overview", "regulator", "/"), page("overview-of-a-unit", "unit", "/"),
                page("trends", "regulator", "/overview/trends"), page("ledger", "regulator", "/ledger"),
                page("ledger-filtered", "park", "/ledger?overdue=true&q=罐"),
                page("ledger-empty", "regulator", "/ledger?q=没有这样的词"),
                page("ledger-of-a-day", "regulator", "/ledger?asOf=2021-06-30"),
                page("hazard", "regulator", "/hazards/" + hazard), page("hazard-of-a-unit", "unit", "/hazards/" + own),
                page("hazard-closed-out", "committee", "/hazards/" + closed),
                page("hazard-then", "auditor", "/hazards/" + hazard + "?at=2"),
                page("hazard-act", "regulator", "/hazards/" + hazard + "?act=record-coercive-measure"),
                page("hazard-issue", "committee", "/hazards/" + hazard + "?act=issue-paper"),
                page("hazard-plan", "unit", "/hazards/" + own + "?act=file-plan"),
                page("hazard-amend", "regulator", "/hazards/" + own + "?act=amend-report"),
                page("hazard-not-now", "regulator", "/hazards/" + own + "?act=record-look-back"),
                page("hazard-new", "unit", "/hazards/new"), page("hazard-new-where", "regulator", "/hazards/new"),
                page("work", "regulator", "/work"), page("work-of-a-unit", "unit", "/work"),
                page("work-to-accept", "viewer", "/work?kind=ACCEPTANCE"),
                page("park", "park", "/parks/" + park),
                page("park-then", "park", "/parks/" + park + "?asOf=2021-06-30"),
                page("park-figure", "park", "/parks/" + park + "/progress/" + stage + "/found"),
                page("park-tasks", "park", "/parks/" + park + "/progress/" + stage + "/tasksDue"),
                page("indicators", "committee", "/indicators?from=2020-06-01&to=2021-12-31&by=park"),
                page("indicator-hazards", "committee",
                        "/indicators/hazards?from=2020-06-01&to=2021-12-31&figure=FOUND"),
                page("indicator-funds", "committee",
                        "/indicators/hazards?from=2020-06-01&to=2021-12-31&figure=FUNDS_SPENT"),
                page("imports", "admin", "/imports"), page("import-tried", "admin", tried(api)),
                page("administration-parks", "admin", "/administration/parks"),
                page("administration-park", "admin", "/administration/parks/" + park),
                page("administration-park-merge", "admin", "/administration/parks/" + park + "/change?what=merge"),
                page("administration-park-split", "admin", "/administration/parks/" + park + "/change?what=split"),
                page("administration-unit", "admin", "/administration/units/" + unit(api, park)),
                page("administration-authorities", "admin", "/administration/authorities"),
                page("administration-authority", "admin", "/administration/authorities/" + authority(api)),
                page("administration-accounts", "admin", "/administration/accounts"),
                page("administration-account", "admin", "/administration/accounts/" + account(api)),
                page("administration-profiles", "admin", "/administration/profiles"),
                page("administration-profile", "admin", "/administration/profiles/qingdao"),
                page("administration-profile-editor", "admin", "/administration/profile-editor"),
                page("operations", "admin", "/operations"),
                page("operations-rebuild", "admin", "/operations/ledger/rebuild"),
                new SitePage("operations-refused", "regulator", "/operations", 403),
                page("campaigns", "regulator", "/campaigns"), page("campaigns-new", "admin", "/campaigns/new"),
                page("campaign", "admin", "/campaigns/" + campaign),
                page("campaign-park", "regulator", "/campaigns/" + campaign + "/parks/" + park),
                page("campaign-act", "park", "/campaigns/" + campaign + "/parks/" + park + "?act=complete-task"),
                page("alerts", "regulator", "/alerts"), page("reports", "committee", "/reports"),
                page("reports-chosen", "committee", "/reports?kind=annual-statistics&period=2021"),
                page("me", "viewer", "/me"), page("me-password", "viewer", "/me/password"),
                new SitePage("unknown-hazard", "viewer", "/hazards/hazard-of-nobody", 404),
                new SitePage("unknown-address", "viewer", "/nowhere", 404),
                new SitePage("refused", "viewer", "/ledger?level=TOWN", 400));
    }

    private static SitePage page(String name, String account, String address) {
        return new SitePage(name, account, address, 200);
    }

    /** A ledger that was tried and not entered; its page. */
    private static String tried(Api api) {
        try {
            byte[] ledger = new ClassPathResource("sample/ledger-sample.csv").getContentAsByteArray();
            String location = api.upload("admin", "/api/imports?background=true", "l.csv", ledger).header("Location");
            api.ask("admin", location + "/progress");
            return location.replace("/api", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unit(Api api, String park) {
        return api.get("admin", "/api/parks/" + park + "/units").body().path("items").path(0).path("id").asString();
    }

    /** An authority with something on record. */
    private static String authority(Api api) {
        var made = api.post("admin", "/api/authorities", Api.fields("name", "区应急管理综合行政执法大队", "level", "COUNTY", "may",
                List.of("ORDER")), "Idempotency-Key", "authority-of-pages");
        api.patch("admin", "/api/authorities/" + made.id(), Api.fields("name", "区应急管理综合行政执法支队"));
        await().until(() -> api.get("admin", "/api/authorities/" + made.id()).status() == 200);
        return made.id();
    }

    /** An account with something on record, that covers for a colleague. */
    private static String account(Api api) {
        var made = api.post("admin", "/api/accounts", Api.fields("name", "deputy", "role", "VIEWER", "scope",
                Api.fields("district", true), "organisation", "区应急管理局", "displayName", "值班员"));
        if (made.status() == 201) {
            String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            api.patch("admin", "/api/accounts/" + made.id(), Api.fields("displayName", "应急值班员", "covers",
                    Api.fields("accountId", "account-sample-regulator", "from", today, "to", today)));
        }
        return api.get("admin", "/api/accounts").body().path("items").valueStream()
                .filter(each -> each.path("name").asString().equals("deputy")).findAny().orElseThrow().path("id")
                .asString();
    }

    private static String hazard(Api api, String account, String question) {
        return first(api.get(account, "/api/hazards?size=1&" + question)).path("id").asString();
    }

    private static JsonNode first(Api.Answer answer) {
        JsonNode items = answer.body().path("items");
        if (items.isEmpty()) {
            throw new AssertionError("Nothing in the sample district: " + answer.text());
        }
        return items.path(0);
    }
}
