package bihuan.query.work.contractor;

import java.util.List;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The records of contractors, all on one page, and one of them. */
@RestController
class ContractorController {

    private final Contractors contractors;

    ContractorController(Contractors contractors) {
        this.contractors = contractors;
    }

    @GetMapping("/api/contractors")
    Page<Contractor> all(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        checkDay(parameters);
        List<Contractor> all = contractors.in(caller.scope());
        return new Page<>(all, all.size(), null);
    }

    @GetMapping("/api/contractors/{unitId}")
    Contractor one(Caller caller, @PathVariable String unitId,
            @RequestParam MultiValueMap<String, String> parameters) {
        checkDay(parameters);
        return contractors.one(unitId, caller.scope());
    }

    private static void checkDay(MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        given.refuseAnotherDay();
        given.check();
    }
}
