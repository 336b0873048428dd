package bihuan.benchmarks.peer.crud;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.benchmarks.peer.ProgressForm;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/** A hazard as a row, whose earlier states are in its audit table. */
@Entity
@Audited
class Hazard {

    static final String RECTIFYING = "RECTIFYING";

    @Id
    private String id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;
    private String number;
    private String category;
    private String location;
    private String description;
    private String state;
    private LocalDate discoveredOn;
    private LocalDate deadline;
    private LocalDate lastActOn;
    private int percent;
    private BigDecimal fundsSpent;

    protected Hazard() {
    }

    Hazard(String id, Unit unit, LocalDate discoveredOn) {
        this.id = id;
        this.unit = unit;
        this.number = id;
        this.category = "危险化学品";
        this.location = "罐区";
        this.description = "紧急切断装置未投用";
        this.state = RECTIFYING;
        this.discoveredOn = discoveredOn;
        this.deadline = LocalDate.of(2099, 12, 31);
        this.lastActOn = discoveredOn;
        this.fundsSpent = BigDecimal.ZERO;
    }

    /** Records progress; answers the record of it. */
    Progress progress(ProgressForm form, LocalDate today) {
        if (!RECTIFYING.equals(state)) {
            throw new IllegalStateException(state);
        }
        form.validate(fundsSpent, lastActOn, today);
        percent = form.percent();
        fundsSpent = form.fundsSpent() == null ? fundsSpent : form.fundsSpent();
        lastActOn = form.occurredOn() == null ? today : form.occurredOn();
        return new Progress(this, lastActOn, percent, form.done(), fundsSpent);
    }

    long version() {
        return version;
    }
}
