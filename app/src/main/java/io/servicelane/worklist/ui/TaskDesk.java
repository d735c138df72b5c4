package io.servicelane.worklist.ui;

import io.servicelane.catalog.FormDesk;
import io.servicelane.team.Teams;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.Moments;
import io.servicelane.worklist.Worklist;
import org.springframework.stereotype.Component;

/** What a task's card works with. */
@Component
record TaskDesk(
        Worklist worklist, FormDesk forms, Teams teams, Colleagues colleagues, Moments moments, DueWords dues) {}
