package bihuan.query.register;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.hazard.Level;
import bihuan.api.park.AuthorityPower;
import bihuan.api.permission.Caller;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Authorities, and the history of authorities, parks and units. The lists are short and come on one page. */
@RestController
@Tag(name = "setting up")
class RegisterReadController {

    private final Authorities authorities;
    private final Parks parks;
    private final RegisterHistory history;

    RegisterReadController(Authorities authorities, Parks parks, RegisterHistory history) {
        this.authorities = authorities;
        this.parks = parks;
        this.history = history;
    }

    /** An authority with its history. */
    record AuthorityInFull(String id, String name, Level level, List<AuthorityPower> may, boolean verified,
            boolean closed, String succeededBy, long version, List<RegisterEntry> history) {
    }

    @GetMapping("/api/authorities")
    Page<AuthorityView> authorities() {
        return onePage(authorities.all());
    }

    @GetMapping("/api/authorities/{authorityId}")
    ResponseEntity<AuthorityInFull> authority(@PathVariable String authorityId) {
        AuthorityView it = authorities.one(authorityId);
        return ResponseEntity.ok().eTag("\"" + it.version() + "\"").body(new AuthorityInFull(it.id(), it.name(),
                it.level(), it.may(), it.verified(), it.closed(), it.succeededBy(), it.version(),
                history.of(authorityId)));
    }

    @GetMapping("/api/parks/{parkId}/history")
    Page<RegisterEntry> park(Caller caller, @PathVariable String parkId) {
        parks.one(parkId, caller.scope());
        return onePage(history.of(parkId));
    }

    @GetMapping("/api/units/{unitId}")
    ResponseEntity<UnitView> unit(Caller caller, @PathVariable String unitId) {
        UnitView unit = parks.unit(unitId, caller.scope());
        return ResponseEntity.ok().eTag("\"" + unit.version() + "\"").body(unit);
    }

    @GetMapping("/api/units/{unitId}/history")
    Page<RegisterEntry> history(Caller caller, @PathVariable String unitId) {
        parks.unit(unitId, caller.scope());
        return onePage(history.of(unitId));
    }

    private static <T> Page<T> onePage(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
