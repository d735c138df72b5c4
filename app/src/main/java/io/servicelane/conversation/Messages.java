package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Messages extends JpaRepository<Message, Long> {

    Optional<Message> findByChannelAndAccountAndExternalId(Channel channel, String account, String externalId);

    List<Message> findByChannelAndExternalId(Channel channel, String externalId);

    List<Message> findByChannelAndMailId(Channel channel, String mailId);

    boolean existsByChannelAndExternalId(Channel channel, String externalId);

    List<Message> findByRequestIdOrderById(long request);

    /** Message-IDs of a conversation by email, newest first. */
    @Query("select m.mailId from Message m where m.requestId = :request and m.mailId is not null order by m.id desc")
    List<String> mailIds(long request, Limit limit);

    @Query("select m.text from Message m where m.requestId = :request and m.direction = io.servicelane.conversation"
            + ".Direction.IN and m.kind = 'MESSAGE' order by m.id desc")
    List<String> wordsOfCustomer(long request, Limit limit);
}
