using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class CommitteeComments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "committee_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    answer = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    item_progress_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_comments", x => x.id);
                    table.CheckConstraint("ck_committee_comments_held_on", "held_on between '2000-01-01' and '2999-12-31'");
                    table.CheckConstraint("ck_committee_comments_meeting", "meeting <> ''");
                    table.CheckConstraint("ck_committee_comments_text", "text <> ''");
                    table.ForeignKey(
                        name: "fk_committee_comments_item_progress_item_progress_id",
                        column: x => x.item_progress_id,
                        principalTable: "item_progress",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_committee_comments_item_progress_id",
                table: "committee_comments",
                column: "item_progress_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "committee_comments");
        }
    }
}
