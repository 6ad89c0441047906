namespace MunicipalPlanning.Application.Access;

/// <summary>A person asked for something that only others may do.</summary>
public sealed class AccessRefusedException(Person person, string unitName)
    : Exception($"{person.Name}さんは{unitName}の内容を変更できません。{unitName}の職員か政策担当に依頼してください。");
