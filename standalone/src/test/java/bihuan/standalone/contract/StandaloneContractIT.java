package bihuan.standalone.contract;

import java.nio.file.Path;

/** The contract, kept by the standalone on its own PostgreSQL. */
class StandaloneContractIT extends WholeContract {

    @Override
    Running start(Path folder) {
        return new StandaloneDeployment(folder);
    }
}
