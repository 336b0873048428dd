package bihuan.query.register;

import java.util.List;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** Parks and their units. The lists are short and come on one page. */
@RestController
class ParkController {

    private final Parks parks;

    ParkController(Parks parks) {
        this.parks = parks;
    }

    @GetMapping("/api/parks")
    Page<ParkView> all(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        checkDay(parameters);
        return onePage(parks.in(caller.scope()));
    }

    @GetMapping("/api/parks/{parkId}")
    ParkView one(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters) {
        checkDay(parameters);
        return parks.one(parkId, caller.scope());
    }

    @GetMapping("/api/parks/{parkId}/units")
    Page<UnitView> units(Caller caller, @PathVariable String parkId) {
        return onePage(parks.units(parkId, caller.scope()));
    }

    private static void checkDay(MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        given.refuseAnotherDay();
        given.check();
    }

    private static <T> Page<T> onePage(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
