package bihuan.query.pages;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.Source;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Caller;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.LedgerQuery;
import bihuan.query.ledger.LedgerSheet;
import bihuan.query.ledger.LedgerSheets;
import bihuan.query.ledger.ShownColumn;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/**
 * The ledger as a page: the filters, orders and cursors of the API, its columns by choice, and exports of what is
 * shown.
 */
@Controller
class LedgerPage {

    private static final int MOST = 500;

    private final LedgerSheets sheets;
    private final Parks parks;
    private final LedgerCells cells;
    private final LedgerHeads heads;

    LedgerPage(LedgerSheets sheets, Parks parks, LedgerCells cells, LedgerHeads heads) {
        this.sheets = sheets;
        this.parks = parks;
        this.cells = cells;
        this.heads = heads;
    }

    /** A hazard of the page, the address of its file as of the same day, and its cells. */
    record Line(HazardRow hazard, String link, List<LedgerCells.Cell> cells) {
    }

    @GetMapping("/ledger")
    String ledger(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = LedgerChoice.COOKIE, required = false) Cookie remembered,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-Current-URL", defaultValue = "") String from, HttpServletResponse response,
            Model model) {
        var asked = new LedgerAddress(parameters);
        var question = new LinkedMultiValueMap<>(asked.parameters());
        List.of("cursor", "rest").forEach(name -> question.put(name, parameters.getOrDefault(name, List.of())));
        var given = new Parameters(question);
        var query = LedgerQuery.of(given);
        Long rest = given.number("rest", 1, MOST, null);
        var names = parks.names(caller.scope());
        var choice = LedgerChoice.of(given, remembered == null ? null : remembered.getValue(), names.size() > 1);
        given.check();
        if (question.containsKey("columns")) {
            choice.remember(response);
        }
        var address = choice.own() ? asked.with("columns", choice.written()) : asked.without("columns");

        var sheet = rest == null
                ? sheets.of(query, caller.scope())
                : sheets.further(query, caller.scope(), rest.intValue());
        if (part && query.after() == null && !from.endsWith(address.page())) {
            response.setHeader("HX-Push-Url", address.page());
        }
        table(model, address, choice, sheet);
        pages(model, address, query, sheet, rest);
        question(model, address, names, sheet);
        exports(model, address.with("columns", choice.written()).without("size"));
        return "ledger";
    }

    private void table(Model model, LedgerAddress address, LedgerChoice choice, LedgerSheet sheet) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("lines",
                sheet.rows().stream()
                        .map(row -> new Line(row, address.hazard(row.id()), cells.of(row, choice.columns())))
                        .toList());
        model.addAttribute("heads", heads.of(choice.columns(), address));
        model.addAttribute("columns", ShownColumn.values());
        model.addAttribute("choice", choice);
    }

    private static void pages(Model model, LedgerAddress address, LedgerQuery query, LedgerSheet sheet, Long rest) {
        int wanted = rest == null ? query.size() : rest.intValue();
        model.addAttribute("begun", query.after() != null);
        model.addAttribute("first", address.page());
        model.addAttribute("next", sheet.next() == null
                ? null
                : address.page(sheet.next(), sheet.full() ? null : wanted - sheet.rows().size()));
        model.addAttribute("self",
                query.after() == null ? address.page() : address.page(query.after().encoded(), null));
    }

    private void question(Model model, LedgerAddress address, Map<String, String> names, LedgerSheet sheet) {
        var given = address.parameters().toSingleValueMap();
        model.addAttribute("given", given);
        model.addAttribute("chips", heads.chips(address, names, sheet.rows()));
        model.addAttribute("unfiltered", address.without(LedgerAddress.FILTERS.toArray(String[]::new)).page());
        model.addAttribute("asOf", given.get("asOf"));
        model.addAttribute("knownAt", given.get("knownAt"));
        model.addAttribute("today", address.without("asOf", "knownAt").page());
        model.addAttribute("parks", names);
        model.addAttribute("rectifications", Rectification.values());
        model.addAttribute("listings", Listing.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("sources", Source.values());
    }

    private static void exports(Model model, LedgerAddress shown) {
        model.addAttribute("csv", shown.at("/api/hazards.csv"));
        model.addAttribute("xlsx", shown.at("/api/hazards.xlsx"));
    }
}
