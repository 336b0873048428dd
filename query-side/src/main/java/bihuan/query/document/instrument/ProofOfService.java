package bihuan.query.document.instrument;

import java.util.List;

import bihuan.api.text.Text;
import bihuan.query.document.instrument.InstrumentSheet.Item;
import bihuan.query.document.instrument.InstrumentSheet.Service;

/** 送达回证: what an authority serves on whom; the recipient signs for each instrument. */
final class ProofOfService {

    private ProofOfService() {
    }

    /** Of the instruments of this authority; null for a draft, which any of them may issue. */
    static InstrumentSheet sheet(CasePapers papers, String authority) {
        var services = papers.served(authority).stream()
                .map(each -> new Service(each.label(), each.number(),
                        each.service() == null ? null : each.service().on(),
                        each.service() == null ? null : papers.named(each.service().to())))
                .toList();
        return new InstrumentSheet(null, papers.hazard().unitName(),
                Text.of("向受送达人送达下列文书：", "Service of the following instruments on the addressee:"),
                List.of(Facts.hazard(papers.file()), new Item(Text.of("送达地点", "Place of service"), null),
                        new Item(Text.of("送达方式", "Manner of service"), null)),
                services, null, authority, null, null,
                List.of(Text.of("送达人（签名）", "Served by (signatures)"),
                        Text.of("受送达人（签名或盖章）", "Addressee (signature or seal)"),
                        Text.of("备注", "Remarks")));
    }
}
