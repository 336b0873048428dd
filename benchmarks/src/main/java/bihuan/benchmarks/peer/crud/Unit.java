package bihuan.benchmarks.peer.crud;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.envers.Audited;

/** A unit of a park. */
@Entity
@Audited
class Unit {

    @Id
    private String id;
    private String name;
    private String park;

    protected Unit() {
    }

    Unit(String id, String name, String park) {
        this.id = id;
        this.name = name;
        this.park = park;
    }
}
