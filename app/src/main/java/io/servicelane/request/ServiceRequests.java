package io.servicelane.request;

import io.servicelane.process.RequestStatus;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequests extends JpaRepository<ServiceRequest, Long> {

    List<ServiceRequest> findByCustomerIdAndStatusNotIn(long customer, Collection<RequestStatus> statuses);
}
