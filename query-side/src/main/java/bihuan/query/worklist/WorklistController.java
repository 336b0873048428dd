package bihuan.query.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The caller's worklist. */
@RestController
class WorklistController {

    private static final String PLACE = "(\\d{4}-\\d\\d-\\d\\d|infinity) \\d";
    private static final long MOST = 500;
    private static final long USUAL = 50;

    private final Worklist worklist;

    WorklistController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/api/worklist")
    Page<WorkItem> worklist(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        given.refuseAnotherDay();
        var kinds = given.codes("kind", WorkKind.class);
        int size = Math.toIntExact(given.number("size", 1, MOST, USUAL));
        var after = cursor(given);
        given.check();
        return worklist.page(caller, kinds, after, size);
    }

    private static Cursor cursor(Parameters given) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return null;
        }
        Optional<Cursor> cursor = Cursor.decode(encoded).filter(known -> known.order().equals(Worklist.ORDER))
                .filter(known -> known.value().matches(PLACE) && isDay(known.value().split(" ")[0]));
        if (cursor.isEmpty()) {
            given.wrong("cursor", "unknown-cursor", Text.of("翻页标记无效。", "This cursor is none of ours."));
        }
        return cursor.orElse(null);
    }

    private static boolean isDay(String said) {
        try {
            return said.equals("infinity") || LocalDate.parse(said).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
