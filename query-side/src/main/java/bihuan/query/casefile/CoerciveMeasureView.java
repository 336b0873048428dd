package bihuan.query.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import bihuan.query.core.file.Records;
import bihuan.query.web.Names;
import bihuan.query.web.Person;

/**
 * A coercive measure (Work Safety Law, art. 70), in force until lifted. Days are Asia/Shanghai.
 *
 * @param kind
 *            what was cut off or stopped
 * @param approvedBy
 *            who approved it
 * @param noticeAt
 *            when notice was given, or null
 * @param emergency
 *            whether it was taken without notice
 * @param takenOn
 *            the day it was taken
 * @param liftedOn
 *            the day it was lifted, or null while in force
 */
public record CoerciveMeasureView(String kind, Person approvedBy, OffsetDateTime noticeAt, boolean emergency,
        LocalDate takenOn, LocalDate liftedOn) {

    static CoerciveMeasureView of(Records.CoerciveMeasure each, Names.Known names) {
        return new CoerciveMeasureView(each.kind(), names.person(each.approvedBy()), each.noticeAt(),
                each.emergency(), each.takenOn(), each.liftedOn());
    }
}
