package io.servicelane.process;

import java.util.List;

/** What a table must be like to be deployed. */
interface TableCheck {

    List<TableFault> faults(AnalystsTable table);
}
