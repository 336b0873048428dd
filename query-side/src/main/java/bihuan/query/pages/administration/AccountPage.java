package bihuan.query.pages.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.query.pages.act.Input.Option;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.register.UnitView;

/** Lists and creates accounts. */
@Controller
class AccountPage {

    private final Accounts accounts;
    private final Parks parks;

    AccountPage(Accounts accounts, Parks parks) {
        this.accounts = accounts;
        this.parks = parks;
    }

    /**
     * An account as it is listed.
     *
     * @param over
     *            the unit or park that limits its scope, or null for the district
     * @param organisation
     *            the name of the organisation that it acts for
     * @param sample
     *            whether its password is publicly known
     */
    record Row(String login, String name, Role role, String over, String organisation, boolean sample) {
    }

    /** The units of a park, to choose among. */
    record UnitsOfPark(String park, List<Option> units) {
    }

    @GetMapping("/administration/accounts")
    String all(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        List<ParkView> allParks = parks.in(caller.scope());
        List<UnitView> allUnits = parks.units(caller.scope());
        Map<String, String> names = new TreeMap<>();
        allParks.forEach(park -> names.put(park.id(), park.name()));
        Map<String, String> parkNames = Map.copyOf(names);
        allUnits.forEach(unit -> names.put(unit.id(), unit.name()));
        model.addAttribute("accounts", accounts.all().stream().map(account -> row(account, names)).toList());
        model.addAttribute("roles", Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), role.label().in(LocaleContextHolder.getLocale()))).toList());
        model.addAttribute("parks", allParks.stream().map(park -> new Option(park.id(), park.name())).toList());
        model.addAttribute("unitsByPark", allUnits.stream()
                .collect(Collectors.groupingBy(unit -> parkNames.getOrDefault(unit.parkId(), unit.parkId()),
                        TreeMap::new, Collectors.mapping(unit -> new Option(unit.id(), unit.name()),
                                Collectors.toList())))
                .entrySet().stream().map(park -> new UnitsOfPark(park.getKey(), park.getValue())).toList());
        return "administration/accounts";
    }

    private Row row(Account account, Map<String, String> names) {
        String over = account.scope().unitId() != null ? account.scope().unitId() : account.scope().parkId();
        return new Row(account.login(), account.displayName(), account.role(),
                over == null ? null : names.getOrDefault(over, over),
                names.getOrDefault(account.organisation(), account.organisation()), account.sample());
    }
}
