package bihuan.query.ledger;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.parks.Parks;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The ledger of all hazards in the caller's scope, or of one park, as JSON, as CSV and as a workbook. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final LedgerCsv csv;
    private final LedgerXlsx xlsx;
    private final Parks parks;

    LedgerController(Ledger ledger, LedgerCsv csv, LedgerXlsx xlsx, Parks parks) {
        this.ledger = ledger;
        this.csv = csv;
        this.xlsx = xlsx;
        this.parks = parks;
    }

    @GetMapping("/api/hazards")
    Page<HazardRow> hazards(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        return ledger.page(query(parameters), caller.scope());
    }

    @GetMapping("/api/parks/{parkId}/ledger")
    Page<HazardRow> park(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters) {
        parks.mustSee(parkId, caller.scope());
        return ledger.page(query(parameters).inPark(parkId), caller.scope());
    }

    @GetMapping("/api/hazards.csv")
    void hazardsAsCsv(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) throws IOException {
        csv.write(query(parameters), caller.scope(), response);
    }

    @GetMapping("/api/parks/{parkId}/ledger.csv")
    void parkAsCsv(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) throws IOException {
        parks.mustSee(parkId, caller.scope());
        csv.write(query(parameters).inPark(parkId), caller.scope(), response);
    }

    @GetMapping("/api/hazards.xlsx")
    void hazardsAsXlsx(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) throws IOException {
        xlsx.write(query(parameters), caller.scope(), response);
    }

    @GetMapping("/api/parks/{parkId}/ledger.xlsx")
    void parkAsXlsx(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        parks.mustSee(parkId, caller.scope());
        xlsx.write(query(parameters).inPark(parkId), caller.scope(), response);
    }

    private static LedgerQuery query(MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var query = LedgerQuery.of(given);
        given.check();
        return query;
    }
}
