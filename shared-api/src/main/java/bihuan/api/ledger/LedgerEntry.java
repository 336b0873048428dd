package bihuan.api.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.person.PersonId;

/**
 * One row of an existing ledger, read and understood. A null is a cell that says nothing. Dates are Asia/Shanghai,
 * money is CNY.
 *
 * @param number
 *            编号; with the park, the row's identity
 * @param parkId
 *            园区
 * @param unitId
 *            责任单位
 * @param subject
 *            主体类型
 * @param location
 *            隐患部位
 * @param category
 *            隐患大类
 * @param subcategory
 *            隐患小类
 * @param description
 *            隐患描述
 * @param stateAndCauses
 *            现状及成因
 * @param harmAndDifficulty
 *            危害程度和整改难易程度
 * @param source
 *            来源
 * @param discoveredOn
 *            发现日期
 * @param criterion
 *            判定依据
 * @param level
 *            督办级别
 * @param listingAuthority
 *            挂牌单位
 * @param supervisingUnit
 *            督办单位
 * @param listingDocument
 *            挂牌文号
 * @param listedOn
 *            挂牌日期
 * @param deadline
 *            整改期限
 * @param extendedUntil
 *            延期后期限
 * @param planFiledOn
 *            方案备案日期
 * @param assurances
 *            五落实
 * @param fundsPlanned
 *            计划资金
 * @param fundsSpent
 *            已投入资金
 * @param principal
 *            主要负责人
 * @param progressPercent
 *            整改进度
 * @param suspension
 *            停产停业
 * @param inspectedOn
 *            验收日期
 * @param inspectors
 *            验收人员
 * @param delistingDocument
 *            摘牌文号
 * @param delistedOn
 *            摘牌日期
 * @param closedOutOn
 *            销号日期
 * @param status
 *            状态
 * @param values
 *            the normalised values of the row, by column, by which a later import is compared
 */
public record LedgerEntry(String number, String parkId, String unitId, Subject subject, String location,
        String category, String subcategory, String description, String stateAndCauses, String harmAndDifficulty,
        Source source, LocalDate discoveredOn, String criterion, Level level, String listingAuthority,
        String supervisingUnit, String listingDocument, LocalDate listedOn, LocalDate deadline,
        LocalDate extendedUntil, LocalDate planFiledOn, Assurances assurances, BigDecimal fundsPlanned,
        BigDecimal fundsSpent, PersonId principal, Integer progressPercent, RestrictionScope suspension,
        LocalDate inspectedOn, List<PersonId> inspectors, String delistingDocument, LocalDate delistedOn,
        LocalDate closedOutOn, LedgerStatus status, Map<String, String> values) {

    /** Returns the same row with its names resolved to ids. */
    public LedgerEntry resolved(String park, String unit, PersonId answerable, List<PersonId> inspecting,
            Map<String, String> comparable) {
        return new LedgerEntry(number, park, unit, subject, location, category, subcategory, description,
                stateAndCauses, harmAndDifficulty, source, discoveredOn, criterion, level, listingAuthority,
                supervisingUnit, listingDocument, listedOn, deadline, extendedUntil, planFiledOn, assurances,
                fundsPlanned, fundsSpent, answerable, progressPercent, suspension, inspectedOn, inspecting,
                delistingDocument, delistedOn, closedOutOn, status, comparable);
    }

    /**
     * Whether the hazard was listed: the status says so, or a column of the listing or of the delisting does.
     * Rectification alone does not make a hazard listed.
     */
    public boolean showsListing() {
        return switch (status) {
            case REPORTED, CONFIRMED, DOWNGRADED -> false;
            case LISTED -> true;
            default -> level != null || listingAuthority != null || listingDocument != null || listedOn != null
                    || showsDelisting();
        };
    }

    /** Whether a column of the delisting is filled in. */
    public boolean showsDelisting() {
        return delistingDocument != null || delistedOn != null;
    }

    /** Whether the row shows a plan: its day, the planned funds or an assurance. */
    public boolean showsPlan() {
        return planFiledOn != null || fundsPlanned != null || assurances != null && assurances.anyGiven();
    }
}
