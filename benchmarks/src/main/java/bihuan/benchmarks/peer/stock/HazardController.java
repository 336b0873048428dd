package bihuan.benchmarks.peer.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import bihuan.benchmarks.peer.ProgressForm;
import bihuan.benchmarks.peer.stock.Messages.RecordProgress;
import bihuan.benchmarks.peer.stock.Messages.Report;
import jakarta.persistence.EntityManager;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that are measured. */
@RestController
class HazardController {

    private final CommandGateway commands;
    private final EntityManager entities;

    HazardController(CommandGateway commands, EntityManager entities) {
        this.commands = commands;
        this.entities = entities;
    }

    /** How many hazards the ledger has. */
    @GetMapping("/health")
    long health() {
        return entities.createQuery("select count(row) from LedgerRow row", Long.class).getSingleResult();
    }

    @PostMapping("/prepare")
    void prepare(@RequestParam int hazards) {
        for (int number = 0; number < hazards; number++) {
            commands.sendAndWait(new Report("hazard-" + number, "unit-0", LocalDate.of(2026, 1, 1)));
        }
    }

    @PostMapping("/hazards/{id}/record-progress")
    CompletableFuture<Map<String, Object>> progress(@PathVariable String id, @RequestBody ProgressForm form) {
        return commands.send(new RecordProgress(id, "account-0", form)).thenApply(done -> Map.of("id", id));
    }
}
