package bihuan.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import bihuan.query.core.file.Determination;
import bihuan.query.core.file.Ending;
import bihuan.query.core.file.Records;
import bihuan.query.ledger.HazardRow;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.ActorView;
import bihuan.query.web.Names;

/**
 * A case file (一案一档) as the interface and the case page show it: the ledger row's fields and the sections of the file,
 * people by name. Days are Asia/Shanghai, money is CNY.
 *
 * @param row
 *            the fields of its row in the ledger
 * @param contractorId
 *            the contractor concerned, or null
 * @param stateAndCauses
 *            present state and causes
 * @param harmAndDifficulty
 *            what harm it threatens and how hard it is to remove
 * @param workersCongressInformedOn
 *            the day the workers' congress was informed, or null
 * @param reportedOn
 *            the day it was reported
 * @param reportedBy
 *            who reported it
 * @param determination
 *            by which criterion it is a major hazard, or null before confirmation
 * @param supervision
 *            listing for supervision in the present round
 * @param plan
 *            the rectification plan in force, or null
 * @param progress
 *            how far rectification is
 * @param extensionRequest
 *            the latest request for more time, or null
 * @param suspension
 *            the latest suspension of production, or null
 * @param acceptance
 *            the latest request for acceptance and its outcome, or null
 * @param ending
 *            when it was accepted or ended, and struck off
 * @param evidence
 *            SHA-256 digests of every file the case carries, first come first
 * @param formalities
 *            instruments served, published, filed upward
 * @param penalties
 *            penalties imposed; amounts in CNY
 * @param coerciveMeasures
 *            coercive measures taken
 * @param lookBacks
 *            clean results of later visits
 * @param earlierRounds
 *            what the hazard had been through before it came back
 * @param lastActOn
 *            the day of the last act
 * @param recordedAt
 *            when the last event was recorded
 */
public record CaseFile(@JsonUnwrapped HazardRow row, String contractorId, String stateAndCauses,
        String harmAndDifficulty, LocalDate workersCongressInformedOn, LocalDate reportedOn, ActorView reportedBy,
        Determination determination, SupervisionView supervision, PlanView plan, ProgressView progress,
        ExtensionRequestView extensionRequest, SuspensionView suspension, AcceptanceView acceptance, Ending ending,
        List<String> evidence, List<FormalityView> formalities, List<Records.Penalty> penalties,
        List<CoerciveMeasureView> coerciveMeasures, List<Records.LookBack> lookBacks, List<RoundView> earlierRounds,
        LocalDate lastActOn, Instant recordedAt) {

    static CaseFile of(StoredHazard hazard, LocalDate day, Names.Known names) {
        var file = hazard.file();
        var report = file.report();
        var records = file.records();
        return new CaseFile(HazardRow.of(hazard, names.persons(), day), report.contractorId(), report.stateAndCauses(),
                report.harmAndDifficulty(), report.workersCongressInformedOn(), report.reportedOn(),
                names.actor(report.reportedBy(), day), file.determination(),
                SupervisionView.of(file.supervision(), names),
                PlanView.of(file.plan(), names), ProgressView.of(file.progress()),
                ExtensionRequestView.of(file.extension(), names, day), SuspensionView.of(file.suspension(), names, day),
                AcceptanceView.of(file.acceptance(), names), file.ending(), records.evidence(),
                records.formalities().stream().map(each -> FormalityView.of(each, names)).toList(),
                records.penalties(),
                records.coerciveMeasures().stream().map(each -> CoerciveMeasureView.of(each, names)).toList(),
                records.lookBacks(), records.earlierRounds().stream().map(each -> RoundView.of(each, names)).toList(),
                file.trail().lastActOn(), file.trail().recordedAt());
    }
}
