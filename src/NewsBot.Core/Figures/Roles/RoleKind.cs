namespace NewsBot.Core.Figures.Roles;

/// <summary>What a caller is, the most telling first. The words that people read are in <see cref="RoleKinds.Word"/>.</summary>
public enum RoleKind
{
    Minister,
    ShadowMinister,
    Peer,
    Mp,
    Msp,
    Ms,
    Mla,
    Td,
    Senator,
    Representative,
    Mep,

    /// <summary>A member of any other parliament or assembly.</summary>
    Legislator,
    Mayor,
    CouncilLeader,
    Councillor,

    /// <summary>A party, a part of one, or somebody who holds a post in it.</summary>
    PartyBody,
    Union,

    /// <summary>A member, player or supporter of a club, or a body of such.</summary>
    Club,
    Campaign,

    /// <summary>A newspaper, or somebody who writes or broadcasts.</summary>
    Newspaper,
    Religious,
    Business,
    Academic,
    Other,
}
