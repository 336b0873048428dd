package bihuan.query.operations;

import java.sql.SQLException;
import java.util.List;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.projection.reconcile.Reconciled;
import bihuan.query.projection.reconcile.Reconciliation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Reconciles the ledger with the events. */
@RestController
@Tag(name = "operations")
class ReconciliationController {

    private final Reconciliation reconciliation;

    ReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @PostMapping("/api/operations/reconcile")
    Reconciled reconcile(Caller caller) throws InterruptedException {
        Permission.OPERATE.check(caller);
        try {
            return reconciliation.run().orElseThrow(() -> new Refused(Refusal.conflict(ProblemCode.OPERATION_RUNNING,
                    Text.of("正在重建或核对，请稍后再试。", "A rebuild or a reconciliation is running. Try again later."),
                    List.of())));
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("Cannot reach the database", away);
        }
    }
}
