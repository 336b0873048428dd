package bihuan.benchmarks.peer.crud;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.envers.Audited;

/** One record of progress. */
@Entity
@Audited
class Progress {

    @Id
    @GeneratedValue
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;
    private LocalDate occurredOn;
    private int percent;
    private String done;
    private BigDecimal fundsSpent;

    protected Progress() {
    }

    Progress(Hazard hazard, LocalDate occurredOn, int percent, String done, BigDecimal fundsSpent) {
        this.hazard = hazard;
        this.occurredOn = occurredOn;
        this.percent = percent;
        this.done = done;
        this.fundsSpent = fundsSpent;
    }
}
