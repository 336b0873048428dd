package bihuan.query.document.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.text.Text;
import bihuan.query.document.instrument.InstrumentSheet.Item;

/** 摘牌通知书: supervision of the hazard ends, and why. */
final class DelistingNotice {

    private DelistingNotice() {
    }

    static InstrumentSheet sheet(CasePapers papers) {
        var delisted = papers.last(HazardDelisted.class).orElseThrow();
        var listed = papers.last(HazardListed.class);
        var file = papers.file();
        var document = delisted.act().document();
        var items = new ArrayList<Item>();
        items.add(Facts.hazard(file));
        items.add(Facts.place(papers));
        items.add(new Item(Text.of("原挂牌督办通知书文号", "Listed by document"),
                listed.map(event -> InstrumentSheet.number(event.act().document())).orElse(null)));
        items.add(new Item(Text.of("挂牌日期", "Listed on"), listed.map(event -> event.act().occurredOn()).orElse(null)));
        if (accepted(papers)) {
            items.add(new Item(Text.of("现场验收日期", "Inspected on"), file.acceptance().inspectedOn()));
            items.add(new Item(Text.of("验收人员", "Inspectors"), inspectors(papers)));
            items.add(new Item(Text.of("验收意见", "Opinion of the inspectors"), file.acceptance().opinion()));
        }
        items.add(Facts.legalBasis(delisted.act()));
        return new InstrumentSheet(InstrumentSheet.number(document), papers.hazard().unitName(),
                opening(papers, delisted), items, List.of(), closing(papers, delisted),
                file.supervision().authority(), papers.signatory(document),
                InstrumentSheet.day(document, delisted.act().occurredOn()), List.of());
    }

    private static boolean accepted(CasePapers papers) {
        var acceptance = papers.file().acceptance();
        return acceptance != null && Boolean.TRUE.equals(acceptance.passed());
    }

    private static Text opening(CasePapers papers, HazardDelisted delisted) {
        if (delisted.inError()) {
            return Text.of("经复核，下列隐患不应挂牌督办，决定予以摘牌。原因：%s",
                    "On review the following hazard should not have been listed and is therefore delisted. Reason: %s")
                    .with(delisted.act().reason());
        }
        return papers.file().regions().rectification() == Rectification.CLOSURE_EXITED
                ? Text.of("你单位已依法关闭退出，对下列挂牌督办的重大事故隐患予以摘牌：",
                        "Your unit was closed according to law; the following listed hazard is delisted:")
                : Text.of("你单位下列挂牌督办的重大事故隐患已完成整改并通过验收，决定予以摘牌：",
                        "The following listed hazard at your unit was removed and accepted, and is delisted:");
    }

    private static Text closing(CasePapers papers, HazardDelisted delisted) {
        return delisted.inError() || papers.file().regions().rectification() == Rectification.CLOSURE_EXITED
                ? null
                : Text.of("请你单位巩固整改成果，健全隐患排查治理长效机制，防止隐患反弹。",
                        "Maintain the results and make sure that the hazard does not recur.");
    }

    private static List<Named> inspectors(CasePapers papers) {
        return papers.file().acceptance().inspectors().stream().map(papers::named).filter(Objects::nonNull).toList();
    }
}
