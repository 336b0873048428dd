package bihuan.query.operations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.projection.deadletter.DeadLetters;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Lists and retries dead letters: events that a projection could not handle. */
@RestController
@Tag(name = "operations")
class DeadLetterController {

    private static final int SHOWN = 500;

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/api/operations/dead-letters")
    Page<DeadLetters.Waiting> list(Caller caller) {
        Permission.OPERATE.check(caller);
        return new Page<>(letters.list(SHOWN), letters.subjects(), null);
    }

    @PostMapping("/api/operations/dead-letters/retry")
    DeadLetters.Retried retry(Caller caller, @RequestBody(required = false) byte[] body) {
        Permission.OPERATE.check(caller);
        String hazardId = SingleFieldBody.read("hazardId", body);
        return hazardId == null
                ? letters.retryAll()
                : letters.retryOne(hazardId).orElseThrow(() -> new Refused(
                        Refusal.notFound(Text.of("该隐患的待处理事件", "hazard with dead letters"))));
    }
}
