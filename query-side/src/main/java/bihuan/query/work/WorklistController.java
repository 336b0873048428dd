package bihuan.query.work;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The caller's worklist. */
@RestController
class WorklistController {

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
        var after = Worklist.cursor(given);
        given.check();
        return worklist.page(caller, kinds, after, size);
    }
}
