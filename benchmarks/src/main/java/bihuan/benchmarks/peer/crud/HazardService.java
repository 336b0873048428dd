package bihuan.benchmarks.peer.crud;

import java.time.LocalDate;

import bihuan.benchmarks.peer.ProgressForm;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One transaction an act. */
@Service
class HazardService {

    private final HazardRepository hazards;
    private final EntityManager entities;

    HazardService(HazardRepository hazards, EntityManager entities) {
        this.hazards = hazards;
        this.entities = entities;
    }

    @Transactional
    public void prepare(int from, int to) {
        Unit unit = entities.find(Unit.class, "unit-0");
        if (unit == null) {
            unit = new Unit("unit-0", "第一化工有限公司", "园区");
            entities.persist(unit);
        }
        for (int number = from; number < to; number++) {
            entities.persist(new Hazard("hazard-" + number, unit, LocalDate.of(2026, 1, 1)));
        }
    }

    @Transactional
    public long progress(String id, ProgressForm form) {
        Hazard hazard = hazards.findById(id).orElseThrow();
        entities.persist(hazard.progress(form, LocalDate.now()));
        hazards.flush();
        return hazard.version();
    }
}
