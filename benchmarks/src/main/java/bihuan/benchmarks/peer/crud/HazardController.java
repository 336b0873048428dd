package bihuan.benchmarks.peer.crud;

import java.util.Map;

import bihuan.benchmarks.peer.ProgressForm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that are measured. */
@RestController
class HazardController {

    private static final int AT_ONCE = 500;

    private final HazardService service;

    HazardController(HazardService service) {
        this.service = service;
    }

    @GetMapping("/health")
    void health() {
        service.prepare(0, 0);
    }

    @PostMapping("/prepare")
    void prepare(@RequestParam int hazards) {
        for (int from = 0; from < hazards; from += AT_ONCE) {
            service.prepare(from, Math.min(hazards, from + AT_ONCE));
        }
    }

    @PostMapping("/hazards/{id}/record-progress")
    Map<String, Object> progress(@PathVariable String id, @RequestBody ProgressForm form) {
        return Map.of("id", id, "version", service.progress(id, form));
    }
}
