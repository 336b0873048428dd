package bihuan.query.pages.administration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.query.pages.act.Input.Option;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.register.UnitView;

/** The roles, parks and units that a form of an account offers. */
@Component
class AccountChoices {

    private final Parks parks;

    AccountChoices(Parks parks) {
        this.parks = parks;
    }

    /** The units of a park, to choose among. */
    record UnitsOfPark(String park, List<Option> units) {
    }

    /** Adds what can be chosen, and answers the names of all parks and units by id. */
    Map<String, String> addTo(Model model, Caller caller) {
        List<ParkView> allParks = parks.in(caller.scope());
        List<UnitView> allUnits = parks.units(caller.scope());
        Map<String, String> parkNames = allParks.stream().collect(Collectors.toMap(ParkView::id, ParkView::name));
        model.addAttribute("roles", Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), role.label().in(LocaleContextHolder.getLocale()))).toList());
        model.addAttribute("parks", allParks.stream().map(park -> new Option(park.id(), park.name())).toList());
        model.addAttribute("unitsByPark", byPark(allUnits, parkNames));
        Map<String, String> names = new HashMap<>(parkNames);
        allUnits.forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    private static List<UnitsOfPark> byPark(List<UnitView> units, Map<String, String> parkNames) {
        return units.stream()
                .collect(Collectors.groupingBy(unit -> parkNames.getOrDefault(unit.parkId(), unit.parkId()),
                        TreeMap::new, Collectors.mapping(unit -> new Option(unit.id(), unit.name()),
                                Collectors.toList())))
                .entrySet().stream().map(park -> new UnitsOfPark(park.getKey(), park.getValue())).toList();
    }
}
