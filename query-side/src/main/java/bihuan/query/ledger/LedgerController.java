package bihuan.query.ledger;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.register.Parks;
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
        var export = export(parameters);
        csv.write(export.query(), caller.scope(), export.columns(), response);
    }

    @GetMapping("/api/parks/{parkId}/ledger.csv")
    void parkAsCsv(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) throws IOException {
        parks.mustSee(parkId, caller.scope());
        var export = export(parameters);
        csv.write(export.query().inPark(parkId), caller.scope(), export.columns(), response);
    }

    @GetMapping("/api/hazards.xlsx")
    void hazardsAsXlsx(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) throws IOException {
        var export = export(parameters);
        xlsx.write(export.query(), caller.scope(), export.columns(), response);
    }

    @GetMapping("/api/parks/{parkId}/ledger.xlsx")
    void parkAsXlsx(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        parks.mustSee(parkId, caller.scope());
        var export = export(parameters);
        xlsx.write(export.query().inPark(parkId), caller.scope(), export.columns(), response);
    }

    /** What is exported, in which columns. */
    private record Export(LedgerQuery query, List<LedgerColumn> columns) {
    }

    private static Export export(MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var export = new Export(LedgerQuery.of(given), ShownColumn.exported(ShownColumn.chosen(given)));
        given.check();
        return export;
    }

    private static LedgerQuery query(MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var query = LedgerQuery.of(given);
        given.check();
        return query;
    }
}
