package bihuan.query.core.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Transition;

/** Lives of hazards that the lifecycle table allows, drawn at random. */
public final class LegalLives {

    private LegalLives() {
    }

    /** One life of at most the given number of events, the report first. */
    public static List<HazardEvent> of(String id, String park, String unit, int length, Random random) {
        var acts = new Acts(id).in(park, unit).numbered(id).filedUnder(id + "-");
        var events = new ArrayList<HazardEvent>();
        events.add(acts.of(Action.REPORT));
        var regions = Regions.REPORTED;
        var day = Acts.START;
        while (events.size() < length) {
            Regions here = regions;
            var possible = Lifecycle.TABLE.stream().filter(line -> line.action() != Action.REPORT)
                    .filter(line -> line.startsFrom(here)).toList();
            if (possible.isEmpty()) {
                break;
            }
            Transition next = possible.get(random.nextInt(possible.size()));
            day = day.plusDays(random.nextInt(4));
            events.add(acts.on(day).seed(random.nextInt(200)).evidence("digest" + random.nextInt(5))
                    .of(next.action()));
            regions = next.after(regions);
        }
        return events;
    }
}
