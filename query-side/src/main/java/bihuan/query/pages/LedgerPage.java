package bihuan.query.pages;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.Source;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Caller;
import bihuan.query.ledger.Ledger;
import bihuan.query.ledger.LedgerQuery;
import bihuan.query.parks.Parks;
import bihuan.query.web.Parameters;

/** The ledger as a page: the same filters, order and cursors as the API. */
@Controller
class LedgerPage {

    private static final Set<String> KEPT = Set.of("parkId", "unitId", "rectification", "listing", "restriction",
            "extension", "level", "category", "source", "overdue", "dueBefore", "q", "sort", "size", "asOf", "knownAt");
    private static final List<String> SORTS = List.of("-discoveredOn", "currentDeadline", "-overdueDays", "number",
            "-progressPercent", "category", "unitName");

    private final Ledger ledger;
    private final Parks parks;

    LedgerPage(Ledger ledger, Parks parks) {
        this.ledger = ledger;
        this.parks = parks;
    }

    @GetMapping("/ledger")
    String ledger(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        var query = LedgerQuery.of(given);
        given.check();
        var page = ledger.page(query, caller.scope());
        model.addAttribute("page", page);
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("parks", parks.in(caller.scope()));
        model.addAttribute("rectifications", Rectification.values());
        model.addAttribute("listings", Listing.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("sorts", SORTS);
        model.addAttribute("first", link("/ledger", parameters, null));
        model.addAttribute("next", page.next() == null ? null : link("/ledger", parameters, page.next()));
        model.addAttribute("csv", link("/api/hazards.csv", parameters, null));
        model.addAttribute("xlsx", link("/api/hazards.xlsx", parameters, null));
        return "ledger";
    }

    /** The same question elsewhere. */
    private static String link(String path, MultiValueMap<String, String> parameters, String cursor) {
        var kept = new LinkedMultiValueMap<>(parameters);
        kept.keySet().retainAll(KEPT);
        if (cursor != null) {
            kept.add("cursor", cursor);
        }
        return Links.to(path, kept);
    }
}
