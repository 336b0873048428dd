package bihuan.query.document.instrument;

import java.util.List;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.SupervisionEscalated;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.text.Text;
import bihuan.query.document.instrument.InstrumentSheet.Item;

/** 挂牌督办通知书: the hazard is listed, or its level raised; who supervises it, and by when it must be removed. */
final class SupervisionNotice {

    private SupervisionNotice() {
    }

    static InstrumentSheet sheet(CasePapers papers) {
        HazardEvent decision = papers.last(PaperKind.SUPERVISION_NOTICE::isOf).orElseThrow();
        var file = papers.file();
        var document = decision.act().document();
        return new InstrumentSheet(InstrumentSheet.number(document), papers.hazard().unitName(), opening(decision),
                List.of(Facts.hazard(file), Facts.place(papers), Facts.state(file), Facts.criterion(file),
                        new Item(Text.of("督办级别", "Level of supervision"), file.supervision().level()),
                        new Item(Text.of("督办单位", "Supervising unit"), file.supervision().supervisingUnit()),
                        new Item(Text.of("整改期限", "To be removed by"), file.deadlines().current()),
                        new Item(Text.of("主要负责人", "Principal"), papers.named(file.principal())),
                        Facts.legalBasis(decision.act())),
                List.of(),
                Text.of("请你单位立即制定整改方案，做到整改责任、措施、资金、时限、预案“五落实”，整改期间采取可靠的安全防范措施，"
                        + "按期完成整改并申请验收。逾期未完成整改的，将依法处理。",
                        "Draw up a rectification plan at once with responsibility, measures, funding, time limit and "
                                + "emergency plan assured, keep people safe meanwhile, and finish and ask for "
                                + "acceptance in time. A failure to do so is dealt with according to law."),
                file.supervision().authority(), papers.signatory(document),
                InstrumentSheet.day(document, decision.act().occurredOn()), List.of());
    }

    private static Text opening(HazardEvent decision) {
        return decision instanceof SupervisionEscalated
                ? Text.of("经研究决定，对你单位已挂牌督办的下列重大事故隐患提级督办，现通知如下：",
                        "It has been decided to raise the level of supervision of the following listed major hazard "
                                + "at your unit:")
                : Text.of("经研究决定，对你单位存在的下列重大事故隐患实行挂牌督办，现通知如下：",
                        "It has been decided to list the following major hazard at your unit for supervision:");
    }
}
